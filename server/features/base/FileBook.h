#pragma once

#include "server/features/base/OperationTable.h"

#include <QIODevice>

// How the net layer reaches uploads and downloads, which are streams of bytes and no operations of the Catalog.

namespace confab {

// An upload asked for, as tus 1.0 has it.
struct UploadOffer {
    qint64 length = 0;   // bytes
    QByteArray metadata; // the header Upload-Metadata as it was sent
};

struct UploadStatus {
    FileId id;
    qint64 length = 0;
    qint64 offset = 0;
    Timestamp expires;   // means nothing once it is complete
    QByteArray metadata;

    bool isComplete() const { return offset == length; }
};

// What the bytes of one request must have for a digest.
struct PieceDigest {
    enum class Algorithm { Sha1, Sha256 };
    Algorithm algorithm = Algorithm::Sha1;
    QByteArray digest;
};

// The right to add to an upload, which one request has at a time. It ends with the object: what was written stays, save
// where a digest was due that finish() did not see.
// The I/O thread that asked for it.
class UploadWriter
{
public:
    virtual ~UploadWriter() = default;

    virtual const UploadStatus &status() const = 0;
    // `call`, in this thread, when another request wants the upload: then this one should end soon.
    virtual void onWanted(std::function<void()> call) = 0;
    virtual Task<Result<void>> write(QByteArray bytes) = 0; // TooLarge beyond the length; nothing of them is written then
    // All bytes of the request are here. Makes the upload a file if it is complete. `conflict` with the field
    // "Upload-Checksum" if they do not have the digest: they are gone then.
    virtual Task<Result<UploadStatus>> finish() = 0;
};

// Apart from the pointer, because a Task of a Result of what can be made of nullptr does not compile (GCC 12, QCoro 0.7).
struct OpenedUpload {
    std::unique_ptr<UploadWriter> writer;
};

// As storage numbers them.
enum class FilePart { Itself, SmallThumbnail, MediumThumbnail, LargeThumbnail };

struct FileContent {
    QString name;
    QString mediaType;
    qint64 size = 0;
    QByteArray tag;      // differs where the content does; visible ASCII without quotes
    Timestamp createdAt;
    // A sequential device with `length` bytes from `from` on. In the thread that reads it.
    std::function<std::unique_ptr<QIODevice>(qint64 from, qint64 length)> open;
};

// Safe from any I/O thread; answers in the thread that asked.
class FileBook
{
public:
    virtual ~FileBook() = default;

    virtual qint64 largestUpload() const = 0; // bytes

    // TooLarge, QuotaExceeded, Unsupported and InvalidArgument for what may not come.
    virtual Task<Result<UploadStatus>> createUpload(Caller caller, UploadOffer offer) = 0;
    // Of an own upload, also when it is complete. Ends a request that adds to it.
    virtual Task<Result<UploadStatus>> uploadStatus(Caller caller, FileId id) = 0;
    // `conflict` with the field "Upload-Offset" where the upload is elsewhere. Ends an earlier request that adds to it.
    virtual Task<Result<OpenedUpload>> addToUpload(Caller caller, FileId id, qint64 offset, std::optional<PieceDigest> digest) = 0;
    // Also of a complete one that no message carries.
    virtual Task<Result<void>> removeUpload(Caller caller, FileId id) = 0;

    virtual Task<Result<FileContent>> content(Caller caller, FileId id, FilePart part) = 0;
};

} // namespace confab
