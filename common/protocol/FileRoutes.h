#pragma once

#include <array>

namespace confab::protocol {

// The requests that carry bytes and so are no operations of the Catalog: uploads by tus 1.0, and downloads.
struct FileRoute {
    const char *name;
    const char *method;
    const char *path; // under /api/v1
    const char *summary;
};

inline constexpr std::array fileRoutes{
    FileRoute{"CreateUpload", "POST", "/files/uploads", "Begin an upload (tus 1.0), with or without its first bytes"},
    FileRoute{"GetUpload", "HEAD", "/files/uploads/{fileId}", "How far an upload of one's own has come"},
    FileRoute{"AddToUpload", "PATCH", "/files/uploads/{fileId}", "Go on with an upload from where it is"},
    FileRoute{"RemoveUpload", "DELETE", "/files/uploads/{fileId}", "Take an upload back, or a file that no message carries"},
    FileRoute{"GetFile", "GET", "/files/{fileId}", "A file, whole or in part"},
    FileRoute{"GetThumbnail", "GET", "/files/{fileId}/thumbnail", "A smaller picture of a picture"},
};

} // namespace confab::protocol
