#include "client/media/BlurHash.h"

#include <array>
#include <cmath>
#include <numbers>
#include <vector>

namespace confab {

namespace {

constexpr int base = 83;
constexpr int largestSide = 64; // pixels: more shows nothing more

struct Colour {
    double r = 0;
    double g = 0;
    double b = 0;
};

int digit(QChar c)
{
    static constexpr std::u16string_view digits = u"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz#$%*+,-.:;=?@[]^_{|}~";
    static_assert(digits.size() == base);
    const size_t at = digits.find(c.unicode());
    return at == digits.npos ? -1 : int(at);
}

// -1 where a character is none of the alphabet's.
int number(QStringView text)
{
    int value = 0;
    for (const QChar c : text) {
        const int d = digit(c);
        if (d < 0)
            return -1;
        value = value * base + d;
    }
    return value;
}

double linear(int value)
{
    const double v = value / 255.0;
    return v <= 0.04045 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4);
}

int srgb(double value)
{
    const double v = std::clamp(value, 0.0, 1.0);
    return int(std::lround((v <= 0.0031308 ? v * 12.92 : 1.055 * std::pow(v, 1 / 2.4) - 0.055) * 255));
}

double signedSquare(int value)
{
    const double v = (value - 9) / 9.0;
    return std::copysign(v * v, v);
}

} // namespace

QImage blurHashImage(const QString &hash, QSize size)
{
    if (hash.size() < 6 || hash.size() > 4 + 2 * base || size.isEmpty())
        return {};
    const int shape = number(QStringView(hash).left(1));
    const int across = shape % 9 + 1;
    const int down = shape / 9 + 1;
    const int brightest = number(QStringView(hash).mid(1, 1));
    const int average = number(QStringView(hash).mid(2, 4));
    if (shape < 0 || brightest < 0 || average < 0 || average > 0xffffff || hash.size() != 4 + 2 * across * down)
        return {};
    const double scale = (brightest + 1) / 166.0;
    std::vector<Colour> parts{{linear(average >> 16), linear((average >> 8) & 255), linear(average & 255)}};
    for (int i = 1; i < across * down; ++i) {
        const int value = number(QStringView(hash).mid(4 + 2 * i, 2));
        if (value < 0 || value >= 19 * 19 * 19)
            return {};
        parts.push_back({signedSquare(value / (19 * 19)) * scale, signedSquare(value / 19 % 19) * scale, signedSquare(value % 19) * scale});
    }
    QImage image(size.boundedTo({largestSide, largestSide}), QImage::Format_RGB32);
    for (int y = 0; y < image.height(); ++y) {
        auto *line = reinterpret_cast<QRgb *>(image.scanLine(y));
        for (int x = 0; x < image.width(); ++x) {
            Colour sum;
            for (int j = 0; j < down; ++j) {
                const double vertical = std::cos(std::numbers::pi * y * j / image.height());
                for (int i = 0; i < across; ++i) {
                    const double weight = vertical * std::cos(std::numbers::pi * x * i / image.width());
                    const Colour &part = parts[size_t(i) + size_t(j) * size_t(across)];
                    sum.r += part.r * weight;
                    sum.g += part.g * weight;
                    sum.b += part.b * weight;
                }
            }
            line[x] = qRgb(srgb(sum.r), srgb(sum.g), srgb(sum.b));
        }
    }
    return image;
}

} // namespace confab
