#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace confab {

// The media type that a file's beginning shows, where it is another than the one it is said to have: of programs, which nobody
// is to take for anything else, and of sound that is none. Pictures are seen to by who looks at pictures.
std::optional<QString> shownMediaType(const QString &said, const QByteArray &head);

} // namespace confab
