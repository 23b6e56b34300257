#pragma once

#include "server/features/base/FileBook.h"
#include "server/transport/HttpTypes.h"

// What the headers of tus 1.0 say (https://tus.io/protocols/resumable-upload). Errors name the header as `field`.
namespace confab::tus {

constexpr QByteArrayView version = "1.0.0";
constexpr QByteArrayView extensions = "creation,creation-with-upload,termination,checksum,expiration";
constexpr QByteArrayView checksumAlgorithms = "sha1,sha256";
constexpr QByteArrayView bodyType = "application/offset+octet-stream";
// For pages of other origins.
constexpr QByteArrayView requestHeaders = "Authorization, Content-Type, Tus-Resumable, Upload-Length, Upload-Offset, Upload-Metadata, "
                                          "Upload-Checksum, Upload-Defer-Length, X-HTTP-Method-Override, X-Requested-With, X-Request-ID";
constexpr QByteArrayView responseHeaders = "Location, Tus-Resumable, Tus-Version, Tus-Extension, Tus-Max-Size, Tus-Checksum-Algorithm, "
                                           "Upload-Offset, Upload-Length, Upload-Metadata, Upload-Expires, Retry-After";

// With X-HTTP-Method-Override heeded; nothing where that is no method.
std::optional<transport::HttpMethod> method(const transport::HttpRequestHead &head);

Result<qint64> size(const transport::HttpRequestHead &head, QByteArrayView name); // of a header that must be there
Result<std::optional<PieceDigest>> digest(const transport::HttpRequestHead &head);
Result<void> checkBodyType(const transport::HttpRequestHead &head);
bool hasBody(const transport::HttpRequestHead &head);

QByteArray httpTime(Timestamp time); // RFC 9110, 5.6.7
int status(const Error &error);      // tus has its own for some

} // namespace confab::tus
