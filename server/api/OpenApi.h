#pragma once

#include <QByteArray>

namespace confab::api {

// The REST API as an OpenAPI 3.1 document, JSON: what GET /api/v1/openapi.json answers. Made once; safe from any thread.
const QByteArray &openApiDocument();

} // namespace confab::api
