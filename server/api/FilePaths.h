#pragma once

#include <QJsonObject>

namespace confab::api {

// The paths of protocol::fileRoutes as OpenAPI has them: {path: {method: operation}}.
QJsonObject filePaths();

} // namespace confab::api
