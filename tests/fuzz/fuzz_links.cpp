#include "client/models/Links.h"
#include "tests/fuzz/Check.h"

using namespace confab;

// Text, line break, target: the link is refused, leads where the target says when what is read is the same, or asks first.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QString input = QString::fromUtf8(reinterpret_cast<const char *>(data), qsizetype(size));
    const qsizetype end = input.indexOf(u'\n');
    const QString text = input.left(std::max<qsizetype>(end, 0));
    const auto url = links::safeUrl(input.mid(end + 1));
    if (!url)
        return 0;
    FUZZ_CHECK(url->isValid());
    FUZZ_CHECK(url->scheme() == u"http" || url->scheme() == u"https" || url->scheme() == u"mailto");
    FUZZ_CHECK(url->scheme() == u"mailto" || (!url->host().isEmpty() && url->userInfo().isEmpty()));

    const QString href = links::hrefFor(text, *url);
    FUZZ_CHECK(std::ranges::all_of(href, [](QChar c) { return c.unicode() > 0x20 && c.unicode() < 0x7f; }));
    const auto question = links::questionOf(href);
    const auto led = links::safeUrl(question ? question->url : href);
    FUZZ_CHECK(led.has_value());
    FUZZ_CHECK(led->toEncoded() == url->toEncoded());
    return 0;
}
