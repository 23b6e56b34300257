#include "server/media/images/decoder/BlurHash.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace confab::images {

namespace {

using Colour = std::array<float, 3>;

constexpr std::string_view digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz#$%*+,-.:;=?@[]^_{|}~";
static_assert(digits.size() == 83);

void appendBase83(std::string &to, unsigned value, int length)
{
    for (int i = length - 1; i >= 0; --i) {
        unsigned shifted = value;
        for (int k = 0; k < i; ++k)
            shifted /= 83;
        to += digits[shifted % 83];
    }
}

float toLinear(float srgb) // both 0 to 1
{
    return srgb <= 0.04045f ? srgb / 12.92f : std::pow((srgb + 0.055f) / 1.055f, 2.4f);
}

unsigned toSrgbByte(float linear)
{
    const float v = std::clamp(linear, 0.f, 1.f);
    return unsigned(std::lround((v <= 0.0031308f ? v * 12.92f : 1.055f * std::pow(v, 1 / 2.4f) - 0.055f) * 255));
}

std::vector<Colour> linearColours(const Raster &picture)
{
    std::array<float, 256> linear;
    for (size_t i = 0; i < linear.size(); ++i)
        linear[i] = toLinear(float(i) / 255);
    std::vector<Colour> colours;
    colours.reserve(picture.pixels.size() / 4);
    for (size_t i = 0; i < picture.pixels.size(); i += 4) {
        const unsigned alpha = picture.pixels[i + 3];
        const auto onWhite = [&](size_t k) { return linear[(picture.pixels[i + k] * alpha + 255 * (255 - alpha)) / 255]; };
        colours.push_back({onWhite(0), onWhite(1), onWhite(2)});
    }
    return colours;
}

std::vector<float> wave(unsigned number, uint32_t length)
{
    std::vector<float> values(length);
    for (uint32_t i = 0; i < length; ++i)
        values[i] = float(std::cos(std::numbers::pi * number * i / length));
    return values;
}

Colour component(const std::vector<Colour> &colours, Extent extent, unsigned x, unsigned y)
{
    const std::vector<float> across = wave(x, extent.width);
    const std::vector<float> down = wave(y, extent.height);
    std::array<double, 3> sum{};
    for (uint32_t row = 0; row < extent.height; ++row) {
        for (uint32_t column = 0; column < extent.width; ++column) {
            const Colour &colour = colours[size_t(row) * extent.width + column];
            for (size_t k = 0; k < 3; ++k)
                sum[k] += double(across[column] * down[row] * colour[k]);
        }
    }
    const double scale = (x == 0 && y == 0 ? 1.0 : 2.0) / (double(extent.width) * extent.height);
    return {float(sum[0] * scale), float(sum[1] * scale), float(sum[2] * scale)};
}

unsigned quantised(float value, float largest)
{
    const float part = value / largest;
    return unsigned(std::clamp(std::floor(std::copysign(std::sqrt(std::abs(part)), part) * 9 + 9.5f), 0.f, 18.f));
}

} // namespace

std::string blurHash(const Raster &picture)
{
    const bool wide = picture.extent.width >= picture.extent.height;
    const unsigned acrossCount = wide ? 4 : 3;
    const unsigned downCount = wide ? 3 : 4;
    const std::vector<Colour> colours = linearColours(picture);
    std::vector<Colour> components;
    for (unsigned y = 0; y < downCount; ++y)
        for (unsigned x = 0; x < acrossCount; ++x)
            components.push_back(component(colours, picture.extent, x, y));

    float largest = 0;
    for (size_t i = 1; i < components.size(); ++i)
        for (const float value : components[i])
            largest = std::max(largest, std::abs(value));
    const unsigned scale = unsigned(std::clamp(std::floor(largest * 166 - 0.5f), 0.f, 82.f));

    std::string hash;
    appendBase83(hash, acrossCount - 1 + (downCount - 1) * 9, 1);
    appendBase83(hash, scale, 1);
    const Colour &mean = components.front();
    appendBase83(hash, toSrgbByte(mean[0]) << 16 | toSrgbByte(mean[1]) << 8 | toSrgbByte(mean[2]), 4);
    for (size_t i = 1; i < components.size(); ++i) {
        const auto q = [&](size_t k) { return quantised(components[i][k], float(scale + 1) / 166); };
        appendBase83(hash, q(0) * 19 * 19 + q(1) * 19 + q(2), 2);
    }
    return hash;
}

} // namespace confab::images
