#pragma once

#include "server/media/images/decoder/PictureSource.h"

namespace confab::images {

// Decoded whole by libwebp, scaled down meanwhile where that is enough. Of an animated one, the first picture.
class WebpSource final : public PictureSource
{
public:
    WebpSource(Bytes file, const PictureLimits &limits, uint32_t wanted);

    Extent original() const override { return m_original; }
    Extent extent() const override { return m_extent; }
    bool hasAlpha() const override { return m_alpha; }
    const std::vector<uint8_t> &colourProfile() const override { return m_profile; }
    void readRow(std::span<uint8_t> rgba) override;

private:
    void readStill(Bytes file);
    void readFirstFrame(Bytes file);
    void readProfile(Bytes file);

    Extent m_original;
    Extent m_extent;
    bool m_alpha = false;
    std::vector<uint8_t> m_profile;
    std::vector<uint8_t> m_pixels;
    size_t m_next = 0;
};

} // namespace confab::images
