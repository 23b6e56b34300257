#pragma once

#include "server/media/ContentHash.h"
#include "server/media/DiskFile.h"

#include <optional>

namespace confab {

// The part of an upload that is here: a file that only grows, and the hash of what is in it. What is on disk is what
// counts: after a crash, the hash is made anew from the file. Blocking; one thread at a time.
class StagedFile
{
public:
    explicit StagedFile(QString path) : m_path(std::move(path)) {}

    const QString &path() const { return m_path; }
    // How much of an upload is on disk, without opening it; 0 where there is no file yet.
    static qint64 sizeOnDisk(const QString &path);
    static void remove(const QString &path);

    // Makes the file if there is none. Reads it if it was written by an earlier life of the server.
    Result<void> open();
    void close(); // the hash is kept for the next open()
    qint64 size() const { return m_size; }

    // Of what an error interrupts, what was written stays.
    Result<void> append(QByteArrayView bytes);

    // What is appended from here on counts only if it turns out to have this digest, even if the server is killed
    // meanwhile.
    Result<void> hold(ContentHash::Algorithm algorithm);
    bool isHeld() const { return m_held.has_value(); }
    Result<bool> release(const QByteArray &digest); // whether it had; else what was appended is gone
    Result<void> takeBack();

    Result<QByteArray> seal(); // on disk for good; answers the SHA-256 of it all

private:
    struct Held {
        qint64 size;
        ContentHash before;
        ContentHash piece;
    };

    static QString markOf(const QString &path) { return path + QStringLiteral(".held"); }
    static QString newMarkOf(const QString &path) { return path + QStringLiteral(".held.new"); }
    static std::optional<qint64> heldSize(const QString &path);
    Result<void> readAgain();
    void writeBehind();

    const QString m_path;
    DiskFile m_file;
    ContentHash m_hash;
    qint64 m_size = 0; // of the file, and of what m_hash has seen
    qint64 m_writingStarted = 0;
    std::optional<Held> m_held;
};

} // namespace confab
