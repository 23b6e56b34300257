#pragma once

#include <QString>
#include <QUrl>

#include <optional>

namespace confab {

// Links in what people write. Only these lead anywhere: http, https, mailto.
namespace links {

// The address to open, its host in punycode; nothing where it is not one of ours to open.
std::optional<QUrl> safeUrl(const QString &target);

// What goes into an href. Where what is read differs from where it leads, an address that makes the program ask first.
QString hrefFor(const QString &text, const QUrl &target);

struct Question {
    QString text; // as it is read
    QString url;  // where it leads, fully encoded
};
std::optional<Question> questionOf(const QString &href);

} // namespace links

} // namespace confab
