#include "client/models/Links.h"
#include "client/models/Markdown.h"
#include "tests/fuzz/Check.h"

#include <QRegularExpression>

using namespace confab;

// Whatever people write, the markup made of it holds our few tags only, properly nested, and no link leads anywhere but
// where ours may.
namespace {

void checkTarget(const QString &href)
{
    const auto question = links::questionOf(href);
    const auto url = links::safeUrl(question ? question->url : href);
    FUZZ_CHECK(url.has_value());
    FUZZ_CHECK(url->scheme() == u"http" || url->scheme() == u"https" || url->scheme() == u"mailto");
}

QString unescaped(QString text)
{
    return text.replace(QStringLiteral("&lt;"), QStringLiteral("<")).replace(QStringLiteral("&gt;"), QStringLiteral(">")).replace(QStringLiteral("&quot;"), QStringLiteral("\"")).replace(QStringLiteral("&amp;"), QStringLiteral("&"));
}

void checkMarkup(const QString &markup)
{
    static const QRegularExpression tag(QStringLiteral(
        "\\G<(?:(?<simple>b|i|s|code|pre|blockquote|ul|li)|ol start=\"\\d+\"|a href=\"(?<href>[^\"<>]*)\"|(?<line>br)|/(?<end>b|i|s|code|pre|blockquote|ul|ol|li|a))>"));
    QStringList open;
    for (qsizetype at = markup.indexOf(u'<'); at >= 0; at = markup.indexOf(u'<', at)) {
        const auto match = tag.match(markup, at);
        FUZZ_CHECK(match.hasMatch());
        at = match.capturedEnd();
        if (const QString end = match.captured(u"end"); !end.isEmpty()) {
            FUZZ_CHECK(!open.isEmpty());
            FUZZ_CHECK(open.takeLast() == end);
        } else if (match.captured(u"line").isEmpty()) {
            const QString text = match.captured();
            open += !match.captured(u"simple").isEmpty() ? match.captured(u"simple") : text.startsWith(u"<ol") ? QStringLiteral("ol") : QStringLiteral("a");
            if (open.last() == u"a")
                checkTarget(unescaped(match.captured(u"href")));
        }
    }
    FUZZ_CHECK(open.isEmpty());
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QString text = QString::fromUtf8(reinterpret_cast<const char *>(data), qsizetype(size));
    static const QStringList mentioned{QStringLiteral("anna"), QStringLiteral("bao")};
    checkMarkup(richTextOf(text, mentioned));
    const QString preview = previewOf(text);
    FUZZ_CHECK(!preview.contains(u'\n'));
    isJumbo(text);
    return 0;
}
