#pragma once

#include "common/base/Result.h"

#include <QByteArray>
#include <QStringList>

#include <shared_mutex>

namespace confab {

// What may be uploaded. Sizes in bytes; 0: no such limit.
struct FileRules {
    qint64 largest = 0;
    qint64 perUser = 0;
    qint64 inTotal = 0;
    qint64 keepFree = 0; // of the disk: so that the database can still write
    QStringList blocked; // media types as "video/*", endings of names as ".exe"; lower case

    static bool isPattern(const QString &text); // what `blocked` may hold
    bool blocks(const QString &name, const QString &mediaType) const;
    bool blocksContent(const QByteArray &head) const; // of programs, by how they begin
};

// The rules that hold now. Any thread.
class FileRulesInForce
{
public:
    void set(FileRules rules);
    FileRules get() const;

private:
    mutable std::shared_mutex m_mutex; // guards the next
    FileRules m_rules;
};

// What is said of a file by who uploads it, made safe.
struct FileDescription {
    QString name;      // one path segment, never empty, at most 255 bytes of UTF-8, nothing invisible
    QString mediaType; // type/subtype, lower case, without parameters
    std::optional<qint64> durationMs;
    std::optional<QString> waveform;

    // From Upload-Metadata (tus 1.0): keys and base64 values; filename, filetype, durationms and waveform are heeded.
    static Result<FileDescription> fromMetadata(const QByteArray &header);
};

QString safeFileName(QString name);

} // namespace confab
