#include "server/media/images/decoder/BlurHash.h"
#include "server/media/images/decoder/Encode.h"
#include "server/media/images/decoder/Outcome.h"
#include "server/media/images/decoder/Sandbox.h"
#include "server/media/images/decoder/Stripped.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <charconv>
#include <cstdio>
#include <cstdlib>
#include <new>
#include <string>

// confab-media FOLDER [--max-bytes N] [--max-pixels N] [--memory N] [--cpu-seconds N] < PICTURE
//
// Looks at one picture that came from outside, in a process of its own, so that whatever is wrong with it harms nothing else.
// Writes into FOLDER "clean", the picture without metadata, if it had any, and "small", "medium" and "large", JPEG or PNG, those
// that are not larger than the picture calls for. Tells what it found in lines of JSON on the standard output, each as soon as
// it is true:
//   {"type":"image/jpeg","clean":true}
//   {"width":…,"height":…,"placeholder":"…","thumbnails":[{"name":"small","type":"image/jpeg"}…]}  or  {"refused":"broken"}
// No line: it is no picture. The exit status is 0 if it came to an end by itself.

using namespace confab::images;

namespace {

constexpr std::array<const char *, 3> thumbnailNames{"small", "medium", "large"};
constexpr std::array<uint32_t, 3> thumbnailSides{160, 480, 1280};
constexpr uint64_t outputSlack = 64 * 1024; // a thumbnail of a tiny picture may be larger than it
constexpr int usageError = 2;
constexpr int systemError = 3;

struct Options {
    const char *folder = nullptr;
    uint64_t maxBytes = 64ull << 20;
    PictureLimits picture;
    SandboxLimits sandbox;
};

bool writeAll(int file, Bytes bytes)
{
    while (!bytes.empty()) {
        const ssize_t written = write(file, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return false;
        bytes = bytes.subspan(size_t(written));
    }
    return true;
}

void say(std::string line)
{
    line += '\n';
    if (!writeAll(STDOUT_FILENO, {reinterpret_cast<const uint8_t *>(line.data()), line.size()}))
        _exit(systemError);
}

void keep(int file, Bytes bytes)
{
    if (!writeAll(file, bytes))
        refuse(Refusal::DiskFull);
}

std::optional<Options> parse(int argc, char **argv)
{
    if (argc < 2 || argc % 2 != 0)
        return std::nullopt;
    Options options;
    options.folder = argv[1];
    for (int i = 2; i < argc; i += 2) {
        const std::string_view name = argv[i];
        const std::string_view text = argv[i + 1];
        uint64_t value = 0;
        if (std::from_chars(text.data(), text.data() + text.size(), value).ptr != text.data() + text.size() || text.empty())
            return std::nullopt;
        if (name == "--max-bytes")
            options.maxBytes = value;
        else if (name == "--max-pixels")
            options.picture.pixels = value;
        else if (name == "--memory")
            options.sandbox.memoryBytes = value;
        else if (name == "--cpu-seconds")
            options.sandbox.cpuSeconds = unsigned(value);
        else
            return std::nullopt;
    }
    return options;
}

int create(int folder, const char *name)
{
    return openat(folder, name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
}

struct Thumbnails {
    std::string json;

    void add(const Raster &picture, size_t size, int file, Bytes profile)
    {
        keep(file, encoded(picture, profile));
        json += json.empty() ? "" : ",";
        json += R"({"name":")" + std::string(thumbnailNames[size]) + R"(","type":")" + std::string(mediaType(encodedFormat(picture))) + "\"}";
    }
};

bool isOpaque(const Raster &picture)
{
    for (size_t i = 3; i < picture.pixels.size(); i += 4) {
        if (picture.pixels[i] != 255)
            return false;
    }
    return true;
}

void look(Bytes file, const Options &options, int clean, const std::array<int, 3> &thumbnails)
{
    const Format format = sniff(file);
    if (format == Format::None)
        return;
    const auto stripped = strip(file, format);
    const bool changed = stripped && !stripped->isSameAs(file);
    if (changed) {
        for (const Bytes piece : stripped->pieces())
            keep(clean, piece);
    }
    say(R"({"type":")" + std::string(mediaType(format)) + R"(","clean":)" + (changed ? "true}" : "false}"));
    if (!stripped)
        refuse(Refusal::Broken);
    if (file.size() > options.maxBytes)
        refuse(Refusal::TooManyBytes);

    const auto source = PictureSource::open(file, format, options.picture, thumbnailSides.back());
    const Extent seen = upright(source->original(), stripped->orientation);
    Raster picture = upright(scaledDown(*source, thumbnailSides.back()), stripped->orientation);
    picture.alpha = picture.alpha && !isOpaque(picture);
    Thumbnails made;
    std::string placeholder;
    // Each from the next larger one. One that a smaller thumbnail serves as well is not made.
    for (size_t size = thumbnailSides.size(); size-- > 0;) {
        if (size > 0 && seen.longest() <= thumbnailSides[size - 1])
            continue;
        if (picture.extent.longest() > thumbnailSides[size])
            picture = scaledDown(picture, thumbnailSides[size]);
        made.add(picture, size, thumbnails[size], source->colourProfile());
    }
    placeholder = blurHash(picture);
    say(R"({"width":)" + std::to_string(seen.width) + R"(,"height":)" + std::to_string(seen.height) + R"(,"placeholder":")" + placeholder
        + R"(","thumbnails":[)" + made.json + "]}");
}

} // namespace

void confab::images::refuse(Refusal reason)
{
    constexpr std::array<const char *, 6> names{"too_many_pixels", "too_many_bytes", "broken", "unsupported", "out_of_memory", "disk_full"};
    // Without allocating: memory may be what is missing.
    char line[64];
    const int length = std::snprintf(line, sizeof line, "{\"refused\":\"%s\"}\n", names[size_t(reason)]);
    writeAll(STDOUT_FILENO, {reinterpret_cast<const uint8_t *>(line), size_t(length)});
    _exit(0);
}

int main(int argc, char **argv)
{
    auto options = parse(argc, argv);
    if (!options) {
        std::fputs("Usage: confab-media FOLDER [--max-bytes N] [--max-pixels N] [--memory N] [--cpu-seconds N] < PICTURE\n", stderr);
        return usageError;
    }
    closeInherited();
    std::set_new_handler([] { refuse(Refusal::OutOfMemory); });
    struct stat about {};
    const int folder = open(options->folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (folder < 0 || fstat(STDIN_FILENO, &about) != 0 || !S_ISREG(about.st_mode)) {
        std::perror("confab-media");
        return systemError;
    }
    const auto size = size_t(about.st_size);
    if (size == 0)
        return 0;
    const void *mapped = mmap(nullptr, size, PROT_READ, MAP_PRIVATE, STDIN_FILENO, 0);
    const int clean = create(folder, "clean");
    std::array<int, 3> thumbnails{};
    std::ranges::transform(thumbnailNames, thumbnails.begin(), [&](const char *name) { return create(folder, name); });
    if (mapped == MAP_FAILED || clean < 0 || std::ranges::any_of(thumbnails, [](int file) { return file < 0; })) {
        std::perror("confab-media");
        return systemError;
    }
    options->sandbox.memoryBytes += size;
    options->sandbox.outputBytes = std::max<uint64_t>(size + outputSlack, 16ull << 20);
    if (!enterSandbox(options->sandbox)) {
        std::fputs("confab-media: the system does not let it give up its rights\n", stderr);
        return systemError;
    }
    look({static_cast<const uint8_t *>(mapped), size}, *options, clean, thumbnails);
    _exit(0);
}
