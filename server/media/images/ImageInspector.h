#pragma once

#include "server/media/FileInspector.h"

#include <chrono>
#include <memory>

namespace confab {

struct ImageInspectorSettings {
    QString program;                             // confab-media
    int atOnce = 2;                              // processes
    std::chrono::milliseconds limit{20'000};     // for one of them
    std::chrono::milliseconds longestWait{30'000}; // until it is a file's turn
    qint64 largest = qint64(256) << 20;          // bytes; what is larger is no picture
};

// Looks into PNG, JPEG and WebP, which are known by their content, each in a process of its own: what is in a file can end or
// hold up that process only. A file that claims to be a picture and is none of these becomes application/octet-stream.
// Safe from any thread; `done` is called in a thread of its own.
class ImageInspector final : public FileInspector
{
public:
    explicit ImageInspector(ImageInspectorSettings settings);
    ~ImageInspector() override; // ends what is under way; what was asked for is answered with what is known by then

    void inspect(const FileToInspect &file, std::function<void(FileFacts)> done) override;

private:
    class Worker;

    std::unique_ptr<Worker> m_worker;
};

} // namespace confab
