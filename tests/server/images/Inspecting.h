#pragma once

#include "server/media/images/ImageInspector.h"

#include <QByteArray>
#include <QTemporaryDir>

namespace confab::test {

// An ImageInspector with the real confab-media, unless told otherwise, and a folder for what it makes.
class Inspecting
{
public:
    explicit Inspecting(ImageInspectorSettings settings = {});

    // Waits for the answer.
    FileFacts inspect(const QByteArray &content, const QString &claimedType = QStringLiteral("image/jpeg"), const QString &name = QStringLiteral("a.jpg"));
    void ask(const QByteArray &content, std::function<void(FileFacts)> done);

    static QString realProgram();
    // A script that stands in for confab-media: it has the work folder as $1.
    QString program(const QByteArray &script);
    void setSettings(ImageInspectorSettings settings);
    void end() { m_inspector.reset(); }

private:
    FileToInspect put(const QByteArray &content);

    QTemporaryDir m_dir;
    int m_files = 0;
    std::unique_ptr<ImageInspector> m_inspector;
};

} // namespace confab::test
