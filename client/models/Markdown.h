#pragma once

#include <QString>
#include <QStringList>

namespace confab {

// The Markdown that messages may hold (bold, italic, strike, code, code block, quote, list, link), as markup that is safe to
// show: made of escaped text and these tags only: b i s code pre blockquote ul ol li a br. Empty where there is nothing to
// mark up, so that plain text can be shown as such. Any thread.
QString richTextOf(const QString &markdown, const QStringList &mentionedUsernames = {});

// The text without its marks, in one line, for previews and notifications.
QString previewOf(const QString &markdown);

// One to three emoji and nothing else.
bool isJumbo(const QString &text);

} // namespace confab
