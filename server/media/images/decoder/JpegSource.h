#pragma once

#include "server/media/images/decoder/PictureSource.h"

#include <cstdio> // which jpeglib.h takes for granted
#include <jpeglib.h>

namespace confab::images {

// Decoded by libjpeg(-turbo) row by row, to an eighth, a quarter or half of its size where that is enough.
class JpegSource final : public PictureSource
{
public:
    JpegSource(Bytes file, const PictureLimits &limits, uint32_t wanted);
    ~JpegSource() override;

    Extent original() const override { return {m_info.image_width, m_info.image_height}; }
    Extent extent() const override { return {m_info.output_width, m_info.output_height}; }
    bool hasAlpha() const override { return false; }
    const std::vector<uint8_t> &colourProfile() const override { return m_profile; }
    void readRow(std::span<uint8_t> rgba) override;

private:
    void readProfile();
    void cmykToRgba(std::span<uint8_t> row) const;

    jpeg_decompress_struct m_info{};
    jpeg_error_mgr m_errors{};
    jpeg_progress_mgr m_progress{};
    std::vector<uint8_t> m_profile;
    uint32_t m_row = 0;
};

} // namespace confab::images
