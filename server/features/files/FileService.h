#pragma once

#include "server/features/base/FileBook.h"
#include "server/features/files/FileContext.h"
#include "server/features/files/StagedFiles.h"
#include "server/features/files/UploadTurns.h"
#include "server/storage/UploadStore.h"

namespace confab {

// The rules of uploads and downloads: who may what, how much, and what becomes of it. Any I/O thread.
class FileService final : public FileBook
{
public:
    explicit FileService(FileContext &context);

    qint64 largestUpload() const override;
    Task<Result<UploadStatus>> createUpload(Caller caller, UploadOffer offer) override;
    Task<Result<UploadStatus>> uploadStatus(Caller caller, FileId id) override;
    Task<Result<OpenedUpload>> addToUpload(Caller caller, FileId id, qint64 offset, std::optional<PieceDigest> digest) override;
    Task<Result<void>> removeUpload(Caller caller, FileId id) override;
    Task<Result<FileContent>> content(Caller caller, FileId id, FilePart part) override;

    // Removes what expired and what no message carries, a little at a time. Any thread with an event loop.
    Task<void> collect();
    // At start: what was staged for uploads that are no more. Blocks.
    Result<void> sweep();

private:
    Task<Result<std::optional<UploadRecord>>> find(UserId owner, FileId id);
    Task<Result<UploadStatus>> completeStatus(UserId owner, FileId id);

    Task<bool> collectSome(); // whether there is more

    FileContext &m_context;
    UploadTurns m_turns;
    StagedFiles m_staged;
    std::atomic<bool> m_collecting = false;
};

} // namespace confab
