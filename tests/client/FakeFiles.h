#pragma once

#include "common/base/Error.h"
#include "common/protocol/Messages.h"

#include <QHash>

namespace confab::test {

// The files of the FakeServer: tus and downloads in memory, and what may go wrong with them.
class FakeFiles
{
public:
    struct Answer {
        int status = 200;     // 0: none, the line is cut
        QByteArray headers = {};
        QByteArray body = {};
        qint64 length = -1;   // what the header claims, where that is more than the body
        bool cut = false;     // after the body
    };
    struct File {
        protocol::Attachment attachment;
        QByteArray metadata;
        QByteArray content;
        qint64 length = 0;
        bool complete() const { return content.size() == length; }
    };

    // What goes wrong.
    int cutPatches = 0;       // so many are half taken, and then the line is cut
    qint64 stopAfter = -1;    // what has this many bytes gets no more for now; -1: all comes through
    int damagePatches = 0;    // so many arrive damaged
    Error refusal;            // of what creates, while refusals is above 0
    int refusals = 0;
    int cutDownloads = 0;     // so many end in the middle
    bool ranges = true;

    // What happened.
    QHash<QString, File> all;
    QStringList requests;     // "PATCH 0", "HEAD", "GET 100-", …
    int badChecksums = 0;

    Answer handle(const QByteArray &method, const QByteArray &path, const QByteArray &header, const QByteArray &body);
    std::optional<protocol::Attachment> attachment(const QString &id) const;
    QString put(const QString &name, const QByteArray &content); // as if another had sent it
    void forgetAll() { all.clear(); }

private:
    Answer create(const QByteArray &header);
    Answer patch(File &file, const QByteArray &header, QByteArray body);
    Answer get(const File &file, const QByteArray &header);
};

} // namespace confab::test
