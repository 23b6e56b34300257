#include "server/media/images/HelperReport.h"

#include "common/base/StrictJson.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>

namespace confab {

using namespace Qt::StringLiterals;

namespace {

constexpr int longestSide = 65'535;
constexpr qsizetype longestPlaceholder = 6 + 2 * 99;
constexpr qint64 largestThumbnail = 16 << 20;
const QStringList pictureTypes{u"image/png"_s, u"image/jpeg"_s, u"image/webp"_s};
const QStringList thumbnailNames{u"small"_s, u"medium"_s, u"large"_s};

std::optional<QString> fileWithin(const QString &folder, const QString &name, qint64 most)
{
    const QFileInfo file(folder + u'/' + name);
    if (!file.isFile() || file.isSymLink() || file.size() == 0 || file.size() > most)
        return std::nullopt;
    return file.filePath();
}

std::optional<int> side(const QJsonValue &value)
{
    const int pixels = value.toInt();
    return pixels >= 1 && pixels <= longestSide ? std::optional(pixels) : std::nullopt;
}

bool isPlaceholder(QStringView text)
{
    static constexpr QStringView digits = u"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz#$%*+,-.:;=?@[]^_{|}~";
    return text.size() >= 6 && text.size() <= longestPlaceholder && std::ranges::all_of(text, [](QChar c) { return digits.contains(c); });
}

void readType(const QJsonObject &line, const QString &folder, FileFacts &facts)
{
    const QString type = line.value("type"_L1).toString();
    if (!pictureTypes.contains(type))
        return;
    facts.mediaType = type;
    if (line.value("clean"_L1).toBool())
        facts.replacement = fileWithin(folder, u"clean"_s, std::numeric_limits<qint64>::max());
}

bool readPicture(const QJsonObject &line, const QString &folder, FileFacts &facts)
{
    const auto width = side(line.value("width"_L1));
    const auto height = side(line.value("height"_L1));
    const QString placeholder = line.value("placeholder"_L1).toString();
    if (!width || !height || !isPlaceholder(placeholder))
        return false;
    facts.width = width;
    facts.height = height;
    facts.placeholder = placeholder;
    const QJsonArray thumbnails = line.value("thumbnails"_L1).toArray();
    for (const auto &each : thumbnails) {
        const QString name = each["name"_L1].toString();
        const QString type = each["type"_L1].toString();
        const auto size = thumbnailNames.indexOf(name);
        const auto path = size >= 0 ? fileWithin(folder, name, largestThumbnail) : std::nullopt;
        const bool twice = std::ranges::any_of(facts.thumbnails, [&](const Thumbnail &known) { return known.size == ThumbnailSize(size); });
        if (path && !twice && pictureTypes.contains(type))
            facts.thumbnails.append({ThumbnailSize(size), *path, type});
    }
    return true;
}

} // namespace

HelperReport HelperReport::read(QByteArrayView output, const QString &workFolder)
{
    HelperReport report;
    const QList<QByteArray> lines = output.toByteArray().split('\n');
    for (const QByteArray &line : lines) {
        const auto json = parseStrictJson(line);
        if (!json || !json->isObject())
            continue;
        const QJsonObject object = json->toObject();
        if (object.contains("type"_L1)) {
            readType(object, workFolder, report.facts);
        } else if (object.contains("refused"_L1)) {
            report.refusal = object.value("refused"_L1).toString().left(32);
            report.complete = true;
        } else if (report.facts.mediaType) {
            report.complete = readPicture(object, workFolder, report.facts);
        }
    }
    return report;
}

} // namespace confab
