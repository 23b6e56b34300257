#include "server/media/images/decoder/WebpSource.h"

#include "server/media/images/decoder/Outcome.h"
#include "server/media/images/decoder/PictureChecks.h"
#include "server/media/images/decoder/Raster.h"

#include <webp/decode.h>
#include <webp/demux.h>

#include <algorithm>

namespace confab::images {

namespace {

void check(VP8StatusCode status)
{
    if (status != VP8_STATUS_OK)
        refuse(status == VP8_STATUS_OUT_OF_MEMORY ? Refusal::OutOfMemory : Refusal::Broken);
}

} // namespace

WebpSource::WebpSource(Bytes file, const PictureLimits &limits, uint32_t wanted)
{
    WebPBitstreamFeatures features;
    check(WebPGetFeatures(file.data(), file.size(), &features));
    m_original = {uint32_t(features.width), uint32_t(features.height)};
    checkExtent(m_original, limits);
    m_alpha = features.has_alpha;
    readProfile(file);
    m_extent = features.has_animation ? m_original : fitted(m_original, wanted * 2); // the finer half is for the better filter
    m_pixels.resize(size_t(m_extent.width) * m_extent.height * 4);
    if (features.has_animation)
        readFirstFrame(file);
    else
        readStill(file);
}

void WebpSource::readStill(Bytes file)
{
    WebPDecoderConfig config;
    if (!WebPInitDecoderConfig(&config))
        refuse(Refusal::Unsupported);
    config.options.use_scaling = m_extent.width != m_original.width || m_extent.height != m_original.height;
    config.options.scaled_width = int(m_extent.width);
    config.options.scaled_height = int(m_extent.height);
    config.output.colorspace = MODE_RGBA;
    config.output.is_external_memory = 1;
    config.output.u.RGBA = {m_pixels.data(), int(m_extent.width) * 4, m_pixels.size()};
    check(WebPDecode(file.data(), file.size(), &config));
}

void WebpSource::readFirstFrame(Bytes file)
{
    WebPAnimDecoderOptions options;
    const WebPData data{file.data(), file.size()};
    if (!WebPAnimDecoderOptionsInit(&options))
        refuse(Refusal::Unsupported);
    const std::unique_ptr<WebPAnimDecoder, decltype(&WebPAnimDecoderDelete)> decoder(WebPAnimDecoderNew(&data, &options), WebPAnimDecoderDelete);
    uint8_t *canvas = nullptr;
    int timestamp = 0;
    if (!decoder || !WebPAnimDecoderGetNext(decoder.get(), &canvas, &timestamp))
        refuse(Refusal::Broken);
    std::copy_n(canvas, m_pixels.size(), m_pixels.begin());
}

void WebpSource::readProfile(Bytes file)
{
    const WebPData data{file.data(), file.size()};
    const std::unique_ptr<WebPDemuxer, decltype(&WebPDemuxDelete)> demuxer(WebPDemux(&data), WebPDemuxDelete);
    WebPChunkIterator chunk;
    if (!demuxer)
        refuse(Refusal::Broken);
    if (WebPDemuxGetChunk(demuxer.get(), "ICCP", 1, &chunk)) {
        m_profile = rgbProfile({chunk.chunk.bytes, chunk.chunk.size});
        WebPDemuxReleaseChunkIterator(&chunk);
    }
}

void WebpSource::readRow(std::span<uint8_t> rgba)
{
    std::copy_n(m_pixels.begin() + ptrdiff_t(m_next), rgba.size(), rgba.begin());
    m_next += rgba.size();
}

} // namespace confab::images
