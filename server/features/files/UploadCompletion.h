#pragma once

#include "server/features/base/OperationTable.h"
#include "server/features/files/FileContext.h"
#include "server/media/StagedFile.h"
#include "server/storage/FileStore.h"
#include "server/storage/UploadStore.h"

namespace confab {

// Makes a file of an upload that is here completely. If the server dies on the way, doing it again comes to the same end.
// Whoever calls has the upload's turn. Any thread with an event loop.
Task<Result<void>> completeUpload(FileContext &context, std::shared_ptr<StagedFile> staged, UploadRecord upload);

} // namespace confab
