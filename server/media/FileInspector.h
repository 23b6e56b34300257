#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <array>
#include <functional>
#include <optional>

namespace confab {

enum class ThumbnailSize { Small, Medium, Large };
constexpr std::array<int, 3> thumbnailSides{160, 480, 1280}; // pixels of the longest side, by ThumbnailSize

// A file that has come completely and is not yet anybody's to read.
struct FileToInspect {
    QString path;           // read only: what others get of it is `FileFacts::replacement`
    QString workFolder;     // an empty folder for what comes of it; the asker removes it with all that is left there
    QString name;           // as the sender says; may be anything
    QString mediaType;      // likewise
    qint64 size = 0;        // bytes
};

struct Thumbnail {
    ThumbnailSize size = ThumbnailSize::Small;
    QString path;           // in the work folder
    QString mediaType;
};

// What a look into its content tells of a file. What is not set stays as the sender said.
struct FileFacts {
    std::optional<QString> mediaType;
    std::optional<int> width;           // pixels, upright
    std::optional<int> height;
    std::optional<QString> placeholder; // BlurHash
    std::optional<QString> replacement; // path in the work folder: what is kept instead, without metadata
    QList<Thumbnail> thumbnails;        // at most one of each size; a larger one is left out if it would be the file itself
};

// Looks into files once, between the last byte of an upload and its completion. Safe from any thread.
class FileInspector
{
public:
    virtual ~FileInspector() = default;

    // Calls `done` exactly once, in any thread, within a few seconds; with no facts if there are none to tell, or if it
    // failed: the file then stays a plain file. Does not block.
    virtual void inspect(const FileToInspect &file, std::function<void(FileFacts)> done) = 0;
};

// Tells nothing of any file.
class NullInspector final : public FileInspector
{
public:
    void inspect(const FileToInspect &file, std::function<void(FileFacts)> done) override;
};

} // namespace confab
