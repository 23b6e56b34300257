#include "server/media/images/decoder/JpegSource.h"

#include "server/media/images/decoder/Outcome.h"
#include "server/media/images/decoder/PictureChecks.h"

#include <jerror.h>

#include <cstdlib>

namespace confab::images {

namespace {

constexpr int mostScans = 200; // of a progressive picture; a real one has ten or so, and each costs a pass over all of it

[[noreturn]] void onError(j_common_ptr info)
{
    refuse(info->err->msg_code == JERR_OUT_OF_MEMORY ? Refusal::OutOfMemory : Refusal::Broken);
}

// libjpeg would fill up with grey what is missing. Its other warnings are of small sins that cameras commit.
void onMessage(j_common_ptr info, int level)
{
    const int code = info->err->msg_code;
    if (level < 0 && (code == JWRN_JPEG_EOF || code == JWRN_HIT_MARKER || code == JWRN_HUFF_BAD_CODE))
        refuse(Refusal::Broken);
}

void onProgress(j_common_ptr info)
{
    if (info->is_decompressor && reinterpret_cast<j_decompress_ptr>(info)->input_scan_number > mostScans)
        refuse(Refusal::Broken);
}

} // namespace

JpegSource::JpegSource(Bytes file, const PictureLimits &limits, uint32_t wanted)
{
    m_info.err = jpeg_std_error(&m_errors);
    m_errors.error_exit = onError;
    m_errors.emit_message = onMessage;
    jpeg_create_decompress(&m_info);
    m_progress.progress_monitor = onProgress;
    m_info.progress = &m_progress;
    jpeg_save_markers(&m_info, JPEG_APP0 + 2, 0xffff);
    jpeg_mem_src(&m_info, file.data(), file.size());
    jpeg_read_header(&m_info, TRUE);
    checkExtent(original(), limits);
    readProfile();

    const bool fourInks = m_info.jpeg_color_space == JCS_CMYK || m_info.jpeg_color_space == JCS_YCCK;
    m_info.out_color_space = fourInks ? JCS_CMYK : JCS_EXT_RGBA;
    m_info.scale_denom = 8;
    for (unsigned eighths : {1u, 2u, 4u, 8u}) {
        m_info.scale_num = eighths;
        jpeg_calc_output_dimensions(&m_info);
        if (extent().longest() >= wanted)
            break;
    }
    jpeg_start_decompress(&m_info);
}

JpegSource::~JpegSource()
{
    jpeg_destroy_decompress(&m_info);
}

void JpegSource::readProfile()
{
    JOCTET *data = nullptr;
    unsigned size = 0;
    if (m_info.num_components == 3 && jpeg_read_icc_profile(&m_info, &data, &size))
        m_profile = rgbProfile({data, size});
    std::free(data);
}

void JpegSource::readRow(std::span<uint8_t> rgba)
{
    JSAMPROW row = rgba.data();
    if (jpeg_read_scanlines(&m_info, &row, 1) != 1)
        refuse(Refusal::Broken);
    if (m_info.out_color_space == JCS_CMYK)
        cmykToRgba(rgba);
    if (++m_row == m_info.output_height)
        jpeg_finish_decompress(&m_info); // reads to the end: what is cut short there is seen
}

// Without a profile of the inks, the usual rough way. Adobe writes them inverted.
void JpegSource::cmykToRgba(std::span<uint8_t> row) const
{
    for (size_t i = 0; i + 3 < row.size(); i += 4) {
        const int flip = m_info.saw_Adobe_marker ? 0 : 255;
        const int black = row[i + 3] ^ flip;
        for (size_t k = 0; k < 3; ++k)
            row[i + k] = uint8_t((row[i + k] ^ flip) * black / 255);
        row[i + 3] = 255;
    }
}

} // namespace confab::images
