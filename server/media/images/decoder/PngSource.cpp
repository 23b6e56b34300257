#include "server/media/images/decoder/PngSource.h"

#include "server/media/images/decoder/Outcome.h"
#include "server/media/images/decoder/PictureChecks.h"

#include <algorithm>

namespace confab::images {

namespace {

constexpr png_uint_32 mostChunkBytes = 8 * 1024 * 1024; // once unpacked; a colour profile is the largest that has a use
constexpr png_uint_32 mostChunks = 128;                 // kept ones

[[noreturn]] void onError(png_structp, png_const_charp what)
{
    refuse(std::string_view(what).find("memory") == std::string_view::npos ? Refusal::Broken : Refusal::OutOfMemory);
}

void onWarning(png_structp, png_const_charp) { }

} // namespace

PngSource::PngSource(Bytes file, const PictureLimits &limits)
    : m_rest(file)
    , m_png(png_create_read_struct(PNG_LIBPNG_VER_STRING, nullptr, onError, onWarning))
    , m_info(m_png ? png_create_info_struct(m_png) : nullptr)
{
    if (!m_info)
        refuse(Refusal::OutOfMemory);
    png_set_read_fn(m_png, this, [](png_structp png, png_bytep to, size_t size) { static_cast<PngSource *>(png_get_io_ptr(png))->give(to, size); });
    png_set_user_limits(m_png, PNG_UINT_31_MAX, PNG_UINT_31_MAX); // ours are checked below, and told apart
    png_set_chunk_malloc_max(m_png, mostChunkBytes);
    png_set_chunk_cache_max(m_png, mostChunks);
    png_set_keep_unknown_chunks(m_png, PNG_HANDLE_CHUNK_NEVER, nullptr, 0);
    // libpng reads on to the pixels here: the size is looked at before.
    constexpr size_t headEnd = 8 + 8 + 8;
    if (file.size() < headEnd)
        refuse(Refusal::Broken);
    checkExtent({be32(file.subspan(16)), be32(file.subspan(20))}, limits);
    png_read_info(m_png, m_info);
    m_extent = {png_get_image_width(m_png, m_info), png_get_image_height(m_png, m_info)};
    checkExtent(m_extent, limits);
    readProfile();
    chooseTransformations();
}

PngSource::~PngSource()
{
    png_destroy_read_struct(&m_png, &m_info, nullptr);
}

void PngSource::readProfile()
{
    png_charp name = nullptr;
    png_bytep data = nullptr;
    png_uint_32 size = 0;
    int compression = 0;
    if (png_get_iCCP(m_png, m_info, &name, &compression, &data, &size) == PNG_INFO_iCCP)
        m_profile = rgbProfile({data, size});
}

void PngSource::chooseTransformations()
{
    const int type = png_get_color_type(m_png, m_info);
    m_alpha = (type & PNG_COLOR_MASK_ALPHA) || png_get_valid(m_png, m_info, PNG_INFO_tRNS);
    png_set_expand(m_png);
    png_set_scale_16(m_png);
    png_set_gray_to_rgb(m_png);
    if (!m_alpha)
        png_set_add_alpha(m_png, 0xff, PNG_FILLER_AFTER);
    const bool interlaced = png_set_interlace_handling(m_png) > 1;
    png_read_update_info(m_png, m_info);
    if (png_get_rowbytes(m_png, m_info) != size_t(m_extent.width) * 4)
        refuse(Refusal::Unsupported);
    if (interlaced)
        readWhole();
}

void PngSource::readWhole()
{
    const size_t rowBytes = size_t(m_extent.width) * 4;
    m_whole.resize(rowBytes * m_extent.height);
    std::vector<png_bytep> rows(m_extent.height);
    for (size_t y = 0; y < rows.size(); ++y)
        rows[y] = m_whole.data() + y * rowBytes;
    png_read_image(m_png, rows.data());
}

void PngSource::readRow(std::span<uint8_t> rgba)
{
    if (m_whole.empty())
        png_read_row(m_png, rgba.data(), nullptr);
    else
        std::copy_n(m_whole.begin() + ptrdiff_t(m_row * rgba.size()), rgba.size(), rgba.begin());
    if (++m_row == m_extent.height)
        png_read_end(m_png, nullptr);
}

void PngSource::give(png_bytep to, size_t size)
{
    if (size > m_rest.size())
        refuse(Refusal::Broken);
    std::copy_n(m_rest.begin(), size, to);
    m_rest = m_rest.subspan(size);
}

} // namespace confab::images
