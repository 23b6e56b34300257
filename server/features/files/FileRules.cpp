#include "server/features/files/FileRules.h"

#include "common/base/ProgramContent.h"
#include "common/base/Text.h"

#include <QMap>
#include <QRegularExpression>

namespace confab {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestName = 255;     // bytes of UTF-8
constexpr qsizetype longestMetadata = 8192; // bytes
constexpr int longestDurationHours = 24;
constexpr qsizetype mostBars = 64;

Error wrongMetadata(const QString &what)
{
    return Error::invalid(u"Upload-Metadata"_s, what);
}

// RFC 6838, 4.2.
bool isMediaType(const QString &text)
{
    static const QRegularExpression form(u"^[a-z0-9][a-z0-9!#$&^_.+-]{0,126}/[a-z0-9][a-z0-9!#$&^_.+-]{0,126}$"_s);
    return form.match(text).hasMatch();
}

Result<QMap<QByteArray, QByteArray>> pairsOf(const QByteArray &header)
{
    QMap<QByteArray, QByteArray> pairs;
    if (header.size() > longestMetadata)
        return Fail(wrongMetadata(u"At most %1 bytes."_s.arg(longestMetadata)));
    if (header.trimmed().isEmpty())
        return pairs;
    for (const QByteArray &entry : header.split(',')) {
        const QList<QByteArray> parts = entry.trimmed().split(' ');
        if (parts.first().isEmpty() || parts.size() > 2)
            return Fail(wrongMetadata(u"Must be keys, each with a space and a base64 value, separated by commas."_s));
        const auto value = QByteArray::fromBase64Encoding(parts.value(1), QByteArray::Base64Encoding | QByteArray::AbortOnBase64DecodingErrors);
        if (!value)
            return Fail(wrongMetadata(u"The value of \"%1\" is no base64."_s.arg(QString::fromLatin1(parts.first()))));
        if (pairs.contains(parts.first()))
            return Fail(wrongMetadata(u"The key \"%1\" comes twice."_s.arg(QString::fromLatin1(parts.first()))));
        pairs.insert(parts.first(), *value);
    }
    return pairs;
}

bool isWaveform(const QByteArray &base64)
{
    const auto bars = QByteArray::fromBase64Encoding(base64, QByteArray::Base64Encoding | QByteArray::AbortOnBase64DecodingErrors);
    return bars && !(*bars).isEmpty() && (*bars).size() <= mostBars;
}

} // namespace

bool FileRules::isPattern(const QString &text)
{
    static const QRegularExpression form(u"^(\\.[a-z0-9._-]+|[a-z0-9.+-]+/(\\*|[a-z0-9.+-]+))$"_s);
    return form.match(text).hasMatch();
}

bool FileRules::blocks(const QString &name, const QString &mediaType) const
{
    return std::ranges::any_of(blocked, [&, low = name.toLower()](const QString &pattern) {
        if (pattern.startsWith(u'.'))
            return low.endsWith(pattern);
        return pattern.endsWith("/*"_L1) ? mediaType.startsWith(QStringView(pattern).chopped(1)) : mediaType == pattern;
    });
}

bool FileRules::blocksContent(const QByteArray &head) const
{
    const auto program = ProgramContent::of(head);
    return program && blocks(QLatin1StringView(program->ending), QLatin1StringView(program->mediaType));
}

void FileRulesInForce::set(FileRules rules)
{
    const std::lock_guard lock(m_mutex);
    m_rules = std::move(rules);
}

FileRules FileRulesInForce::get() const
{
    const std::shared_lock lock(m_mutex);
    return m_rules;
}

QString safeFileName(QString name)
{
    // Whatever system it comes from, a name is the last part of a path.
    name = name.sliced(std::max(name.lastIndexOf(u'/'), name.lastIndexOf(u'\\')) + 1);
    name = cleanLine(name);
    // Windows would, and so show another name than it opens.
    const auto chopEnd = [&name] {
        while (name.endsWith(u'.') || name.endsWith(u' '))
            name.chop(1);
    };
    chopEnd();
    if (name.toUtf8().size() > longestName) {
        // The ending says what it is: it stays.
        const qsizetype dot = name.lastIndexOf(u'.');
        const QString ending = dot > 0 && name.size() - dot <= 16 ? name.sliced(dot) : QString();
        QString stem = name.chopped(ending.size());
        while ((stem + ending).toUtf8().size() > longestName)
            stem.chop(stem.size() > 1 && stem.back().isLowSurrogate() ? 2 : 1);
        name = stem + ending;
        chopEnd();
    }
    return isBlank(name) ? u"file"_s : name;
}

Result<FileDescription> FileDescription::fromMetadata(const QByteArray &header)
{
    const auto pairs = pairsOf(header);
    if (!pairs)
        return Fail(pairs.error());
    FileDescription description;
    description.name = safeFileName(QString::fromUtf8(pairs->value("filename")));
    description.mediaType = QString::fromUtf8(pairs->value("filetype")).section(u';', 0, 0).trimmed().toLower();
    if (!isMediaType(description.mediaType))
        description.mediaType = u"application/octet-stream"_s;
    if (pairs->contains("durationms")) {
        bool isNumber = false;
        const qint64 duration = pairs->value("durationms").toLongLong(&isNumber);
        if (!isNumber || duration < 0 || duration > longestDurationHours * 3'600'000LL)
            return Fail(wrongMetadata(u"durationms must be milliseconds, at most a day."_s));
        description.durationMs = duration;
    }
    if (pairs->contains("waveform")) {
        if (!isWaveform(pairs->value("waveform")))
            return Fail(wrongMetadata(u"waveform must be the base64 of up to %1 bytes."_s.arg(mostBars)));
        description.waveform = QString::fromLatin1(pairs->value("waveform"));
    }
    return description;
}

} // namespace confab
