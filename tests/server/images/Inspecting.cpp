#include "tests/server/images/Inspecting.h"

#include <QDir>
#include <QFile>

#include <future>

namespace confab::test {

Inspecting::Inspecting(ImageInspectorSettings settings)
{
    setSettings(std::move(settings));
}

void Inspecting::setSettings(ImageInspectorSettings settings)
{
    if (settings.program.isEmpty())
        settings.program = realProgram();
    // A busy machine is no reason to fail.
    if (settings.limit == ImageInspectorSettings().limit)
        settings.limit = settings.longestWait = std::chrono::minutes(1);
    m_inspector = std::make_unique<ImageInspector>(std::move(settings));
}

QString Inspecting::realProgram()
{
    return qEnvironmentVariable("CONFAB_BIN_DIR", QStringLiteral(CONFAB_DEFAULT_BIN_DIR)) + QStringLiteral("/confab-media");
}

FileToInspect Inspecting::put(const QByteArray &content)
{
    const QString number = QString::number(++m_files);
    FileToInspect file{.path = m_dir.filePath(number), .workFolder = m_dir.filePath(number + QStringLiteral(".work")), .name = {}, .mediaType = {}, .size = content.size()};
    QFile staged(file.path);
    if (!staged.open(QIODevice::WriteOnly) || staged.write(content) != content.size() || !QDir().mkdir(file.workFolder))
        qFatal("no room for a test");
    return file;
}

FileFacts Inspecting::inspect(const QByteArray &content, const QString &claimedType, const QString &name)
{
    FileToInspect file = put(content);
    file.mediaType = claimedType;
    file.name = name;
    std::promise<FileFacts> answer;
    m_inspector->inspect(file, [&](FileFacts facts) { answer.set_value(std::move(facts)); });
    return answer.get_future().get();
}

void Inspecting::ask(const QByteArray &content, std::function<void(FileFacts)> done)
{
    m_inspector->inspect(put(content), std::move(done));
}

QString Inspecting::program(const QByteArray &script)
{
    const QString path = m_dir.filePath(QStringLiteral("program"));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write("#!/bin/sh\n" + script + '\n') < 0
        || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner))
        qFatal("no room for a script");
    return path;
}

} // namespace confab::test
