#include "client/models/FileText.h"

#include "common/base/Text.h"

#include <QCoreApplication>
#include <QLocale>

namespace confab {

namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("FileText", text);
}

} // namespace

QString sizeText(qint64 bytes)
{
    return QLocale().formattedDataSize(bytes, bytes < 10'000 ? 0 : 1, QLocale::DataSizeSIFormat);
}

QString progressText(qint64 done, qint64 total, double perSecond)
{
    const QString part = translated(QT_TRANSLATE_NOOP("FileText", "%1 of %2")).arg(sizeText(done), sizeText(total));
    if (perSecond < 1)
        return part;
    const auto seconds = qint64(double(total - done) / perSecond) + 1;
    const QString left = seconds < 60     ? translated(QT_TRANSLATE_NOOP("FileText", "%1 s left")).arg(seconds)
                         : seconds < 3600 ? translated(QT_TRANSLATE_NOOP("FileText", "%1 min left")).arg(seconds / 60)
                                          : translated(QT_TRANSLATE_NOOP("FileText", "%1 h left")).arg(seconds / 3600);
    return part + QStringLiteral(" · ") + left;
}

QString lengthText(qint64 ms)
{
    const qint64 seconds = ms / 1000;
    return QStringLiteral("%1:%2").arg(seconds / 60).arg(seconds % 60, 2, 10, QLatin1Char('0'));
}

QString shownFileName(const QString &name)
{
    const QString clean = cleanLine(name);
    return clean.isEmpty() ? translated(QT_TRANSLATE_NOOP("FileText", "File")) : clean;
}

} // namespace confab
