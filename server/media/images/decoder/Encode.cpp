#include "server/media/images/decoder/Encode.h"

#include "server/media/images/decoder/Outcome.h"

#include <cstdio> // which jpeglib.h takes for granted
#include <jpeglib.h>
#include <png.h>

#include <cstdlib>

namespace confab::images {

namespace {

constexpr int jpegQuality = 82;
constexpr int pngCompression = 6;

std::vector<uint8_t> asJpeg(const Raster &picture, Bytes profile)
{
    jpeg_compress_struct info{};
    jpeg_error_mgr errors{};
    info.err = jpeg_std_error(&errors);
    errors.error_exit = [](j_common_ptr) { refuse(Refusal::OutOfMemory); }; // nothing else can go wrong with pixels of ours
    jpeg_create_compress(&info);
    unsigned char *data = nullptr;
    unsigned long size = 0;
    jpeg_mem_dest(&info, &data, &size);
    info.image_width = picture.extent.width;
    info.image_height = picture.extent.height;
    info.input_components = 4;
    info.in_color_space = JCS_EXT_RGBX;
    jpeg_set_defaults(&info);
    jpeg_set_quality(&info, jpegQuality, TRUE);
    info.optimize_coding = TRUE;
    jpeg_start_compress(&info, TRUE);
    if (!profile.empty())
        jpeg_write_icc_profile(&info, profile.data(), unsigned(profile.size()));
    for (uint32_t y = 0; y < picture.extent.height; ++y) {
        auto *row = const_cast<JSAMPROW>(picture.row(y).data());
        jpeg_write_scanlines(&info, &row, 1);
    }
    jpeg_finish_compress(&info);
    std::vector<uint8_t> out(data, data + size);
    jpeg_destroy_compress(&info);
    std::free(data);
    return out;
}

std::vector<uint8_t> asPng(const Raster &picture, Bytes profile)
{
    png_structp png = png_create_write_struct(
        PNG_LIBPNG_VER_STRING, nullptr, [](png_structp, png_const_charp) { refuse(Refusal::OutOfMemory); }, [](png_structp, png_const_charp) {});
    png_infop info = png ? png_create_info_struct(png) : nullptr;
    if (!info)
        refuse(Refusal::OutOfMemory);
    std::vector<uint8_t> out;
    png_set_write_fn(
        png, &out,
        [](png_structp self, png_bytep data, size_t size) {
            auto *to = static_cast<std::vector<uint8_t> *>(png_get_io_ptr(self));
            to->insert(to->end(), data, data + size);
        },
        [](png_structp) {});
    png_set_compression_level(png, pngCompression);
    png_set_IHDR(png, info, picture.extent.width, picture.extent.height, 8, PNG_COLOR_TYPE_RGB_ALPHA, PNG_INTERLACE_NONE,
                 PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
    png_set_benign_errors(png, 1); // a profile it does not like is left out
    if (!profile.empty())
        png_set_iCCP(png, info, "profile", PNG_COMPRESSION_TYPE_DEFAULT, profile.data(), png_uint_32(profile.size()));
    png_write_info(png, info);
    for (uint32_t y = 0; y < picture.extent.height; ++y)
        png_write_row(png, picture.row(y).data());
    png_write_end(png, info);
    png_destroy_write_struct(&png, &info);
    return out;
}

} // namespace

Format encodedFormat(const Raster &picture)
{
    return picture.alpha ? Format::Png : Format::Jpeg;
}

std::vector<uint8_t> encoded(const Raster &picture, Bytes colourProfile)
{
    return picture.alpha ? asPng(picture, colourProfile) : asJpeg(picture, colourProfile);
}

} // namespace confab::images
