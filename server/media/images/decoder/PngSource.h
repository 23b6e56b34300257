#pragma once

#include "server/media/images/decoder/PictureSource.h"

#include <png.h>

namespace confab::images {

// Decoded by libpng row by row; whole where the picture is interlaced. Of an animated one, the picture that stands for it.
class PngSource final : public PictureSource
{
public:
    PngSource(Bytes file, const PictureLimits &limits);
    ~PngSource() override;

    Extent original() const override { return m_extent; }
    Extent extent() const override { return m_extent; }
    bool hasAlpha() const override { return m_alpha; }
    const std::vector<uint8_t> &colourProfile() const override { return m_profile; }
    void readRow(std::span<uint8_t> rgba) override;

private:
    void chooseTransformations();
    void readProfile();
    void readWhole();
    void give(png_bytep to, size_t size);

    Bytes m_rest;
    png_structp m_png = nullptr;
    png_infop m_info = nullptr;
    Extent m_extent;
    bool m_alpha = false;
    std::vector<uint8_t> m_profile;
    std::vector<uint8_t> m_whole; // of an interlaced one
    uint32_t m_row = 0;
};

} // namespace confab::images
