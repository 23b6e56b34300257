#include "server/features/reactions/Emoji.h"

#include <QString>
#include <QTextBoundaryFinder>

#include <algorithm>
#include <array>

namespace confab {

namespace {

struct Range {
    char32_t first;
    char32_t last;
};

// Extended_Pictographic of Unicode 15, from emoji-data.txt, neighbouring ranges joined where only symbols lie between.
constexpr std::array pictographs{
    Range{0x00a9, 0x00a9}, Range{0x00ae, 0x00ae}, Range{0x203c, 0x203c}, Range{0x2049, 0x2049}, Range{0x2122, 0x2122},
    Range{0x2139, 0x2139}, Range{0x2194, 0x2199}, Range{0x21a9, 0x21aa}, Range{0x231a, 0x231b}, Range{0x2328, 0x2328},
    Range{0x23cf, 0x23cf}, Range{0x23e9, 0x23f3}, Range{0x23f8, 0x23fa}, Range{0x24c2, 0x24c2}, Range{0x25aa, 0x25ab},
    Range{0x25b6, 0x25b6}, Range{0x25c0, 0x25c0}, Range{0x25fb, 0x25fe}, Range{0x2600, 0x27bf}, Range{0x2934, 0x2935},
    Range{0x2b05, 0x2b07}, Range{0x2b1b, 0x2b1c}, Range{0x2b50, 0x2b50}, Range{0x2b55, 0x2b55}, Range{0x3030, 0x3030},
    Range{0x303d, 0x303d}, Range{0x3297, 0x3297}, Range{0x3299, 0x3299}, Range{0x1f000, 0x1f0ff}, Range{0x1f170, 0x1f171},
    Range{0x1f17e, 0x1f17f}, Range{0x1f18e, 0x1f18e}, Range{0x1f191, 0x1f19a}, Range{0x1f201, 0x1f23a},
    Range{0x1f250, 0x1f251}, Range{0x1f300, 0x1faff},
};

constexpr char32_t zeroWidthJoiner = 0x200d;
constexpr char32_t textStyle = 0xfe0e;
constexpr char32_t emojiStyle = 0xfe0f;
constexpr char32_t keycap = 0x20e3;

bool isPictograph(char32_t c)
{
    return std::ranges::any_of(pictographs, [c](Range range) { return c >= range.first && c <= range.last; });
}

bool isRegionalIndicator(char32_t c)
{
    return c >= 0x1f1e6 && c <= 0x1f1ff;
}

bool isTag(char32_t c) // spells the flags of regions
{
    return c >= 0xe0020 && c <= 0xe007f;
}

bool isKeycapBase(char32_t c)
{
    return (c >= U'0' && c <= U'9') || c == U'#' || c == U'*';
}

bool isOneGrapheme(QStringView text)
{
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text.data(), text.size());
    return finder.toNextBoundary() == text.size();
}

} // namespace

bool isEmoji(QStringView text)
{
    if (text.isEmpty() || !isOneGrapheme(text))
        return false;
    const QList<uint> points = text.toUcs4();
    if (isRegionalIndicator(points.first()))
        return points.size() == 2 && isRegionalIndicator(points.last());
    if (isKeycapBase(points.first()))
        return points.last() == keycap && (points.size() == 2 || (points.size() == 3 && points[1] == emojiStyle));
    return isPictograph(points.first()) && std::ranges::all_of(points, [](char32_t c) {
        return isPictograph(c) || c == zeroWidthJoiner || c == textStyle || c == emojiStyle || isTag(c);
    });
}

} // namespace confab
