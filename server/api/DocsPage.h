#pragma once

#include <QByteArray>

namespace confab::api {

// The API for people, a page of HTML without scripts or anything from elsewhere: what GET /api/v1/docs answers.
// Made once; safe from any thread.
const QByteArray &docsPage();

} // namespace confab::api
