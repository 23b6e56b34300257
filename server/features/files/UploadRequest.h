#pragma once

#include "server/features/base/FileBook.h"
#include "server/features/files/FileContext.h"
#include "server/features/files/StagedFiles.h"
#include "server/features/files/UploadTurns.h"
#include "server/storage/UploadStore.h"

namespace confab {

// What one request adds to an upload. The I/O thread of the request.
class UploadRequest final : public UploadWriter
{
public:
    UploadRequest(FileContext &context, StagedFiles &files, UploadTurns::TurnPtr turn, UploadRecord upload);
    ~UploadRequest() override;

    // Opens the staged file. `conflict` if it has not come as far as `offset`, or farther.
    Task<Result<void>> begin(qint64 offset, std::optional<PieceDigest> digest);

    const UploadStatus &status() const override { return m_status; }
    void onWanted(std::function<void()> call) override { m_turn->onWanted(std::move(call)); }
    Task<Result<void>> write(QByteArray bytes) override;
    Task<Result<UploadStatus>> finish() override;

private:
    void close();

    FileContext &m_context;
    StagedFiles &m_files;
    UploadTurns::TurnPtr m_turn;
    const UploadRecord m_upload;
    UploadStatus m_status;
    std::shared_ptr<StagedFile> m_staged;
    std::optional<PieceDigest> m_digest; // still due
    bool m_open = false;
};

} // namespace confab
