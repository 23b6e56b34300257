#include "client/core/FileNames.h"

#include "common/base/ProgramContent.h"
#include "common/base/Text.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSet>

#if defined(Q_OS_LINUX) || defined(Q_OS_MACOS)
#include <sys/xattr.h>
#endif

namespace confab {

namespace {

constexpr qsizetype longestName = 200; // bytes, of the 255 that file systems allow: room for " (2)", the ending and ".part"

bool isReserved(const QString &stem)
{
    static const QSet<QString> devices{QStringLiteral("con"), QStringLiteral("prn"), QStringLiteral("aux"), QStringLiteral("nul")};
    const QString lower = stem.toLower();
    const bool numbered = lower.size() == 4 && (lower.startsWith(u"com") || lower.startsWith(u"lpt")) && lower[3].isDigit();
    return devices.contains(lower) || numbered;
}

// As many characters as fit, never half of one.
QString shortened(const QString &text, qsizetype bytes)
{
    QString rest = text;
    while (rest.toUtf8().size() > bytes) {
        rest.chop(1);
        if (!rest.isEmpty() && rest.back().isHighSurrogate())
            rest.chop(1);
    }
    return rest;
}

} // namespace

QString safeFileName(const QString &name)
{
    QString safe = cleanLine(name.section(u'/', -1).section(u'\\', -1));
    for (QChar &c : safe) {
        if (QStringView(u"<>:\"|?*").contains(c) || c.unicode() < 0x20)
            c = u'_';
    }
    while (safe.startsWith(u'.') || safe.startsWith(u' ') || safe.startsWith(u'-'))
        safe.remove(0, 1);
    while (safe.endsWith(u'.') || safe.endsWith(u' '))
        safe.chop(1);
    const qsizetype dot = safe.lastIndexOf(u'.');
    QString stem = dot > 0 ? safe.left(dot) : safe;
    QString suffix = dot > 0 ? safe.mid(dot) : QString();
    if (suffix.size() > 12) { // not an extension, just a dot
        stem = safe;
        suffix.clear();
    }
    if (isReserved(stem.section(u'.', 0, 0)))
        stem.prepend(u'_');
    stem = shortened(stem, longestName).trimmed();
    return stem.isEmpty() ? QStringLiteral("file") + suffix : stem + suffix;
}

QString freePath(const QString &folder, const QString &name)
{
    const QFileInfo split(name);
    const QString suffix = split.completeBaseName().isEmpty() || split.suffix().isEmpty() ? QString() : u'.' + split.suffix();
    const QString stem = name.chopped(suffix.size());
    QString path = QDir(folder).filePath(name);
    for (int n = 2; QFile::exists(path) || QFile::exists(path + QStringLiteral(".part")); ++n)
        path = QDir(folder).filePath(QStringLiteral("%1 (%2)%3").arg(stem).arg(n).arg(suffix));
    return path;
}

bool isProgram(const QString &name)
{
    static const QSet<QString> programs{
        QStringLiteral("exe"), QStringLiteral("com"), QStringLiteral("scr"), QStringLiteral("pif"), QStringLiteral("bat"), QStringLiteral("cmd"),
        QStringLiteral("msi"), QStringLiteral("msp"), QStringLiteral("msix"), QStringLiteral("appx"), QStringLiteral("cpl"), QStringLiteral("dll"),
        QStringLiteral("sys"), QStringLiteral("hta"), QStringLiteral("jse"), QStringLiteral("js"), QStringLiteral("mjs"), QStringLiteral("vbs"),
        QStringLiteral("vbe"), QStringLiteral("wsf"), QStringLiteral("wsh"), QStringLiteral("ws"), QStringLiteral("ps1"), QStringLiteral("psm1"),
        QStringLiteral("reg"), QStringLiteral("inf"), QStringLiteral("lnk"), QStringLiteral("url"), QStringLiteral("scf"), QStringLiteral("chm"),
        QStringLiteral("jar"), QStringLiteral("jnlp"), QStringLiteral("sh"), QStringLiteral("bash"), QStringLiteral("zsh"), QStringLiteral("csh"),
        QStringLiteral("fish"), QStringLiteral("ksh"), QStringLiteral("run"), QStringLiteral("bin"), QStringLiteral("elf"), QStringLiteral("out"),
        QStringLiteral("so"), QStringLiteral("desktop"), QStringLiteral("appimage"), QStringLiteral("deb"), QStringLiteral("rpm"),
        QStringLiteral("flatpakref"), QStringLiteral("flatpak"), QStringLiteral("snap"), QStringLiteral("py"), QStringLiteral("pyw"),
        QStringLiteral("pyc"), QStringLiteral("pl"), QStringLiteral("rb"), QStringLiteral("php"), QStringLiteral("lua"), QStringLiteral("tcl"),
        QStringLiteral("app"), QStringLiteral("command"), QStringLiteral("dmg"), QStringLiteral("pkg"), QStringLiteral("mpkg"),
        QStringLiteral("workflow"), QStringLiteral("scpt"), QStringLiteral("apk"), QStringLiteral("ipa"), QStringLiteral("xpi"),
        QStringLiteral("docm"), QStringLiteral("dotm"), QStringLiteral("xlsm"), QStringLiteral("xltm"), QStringLiteral("xlam"),
        QStringLiteral("pptm"), QStringLiteral("potm"), QStringLiteral("ppam"), QStringLiteral("html"), QStringLiteral("htm"),
        QStringLiteral("xhtml"), QStringLiteral("svg"), QStringLiteral("mht"), QStringLiteral("iso"), QStringLiteral("vhd"), QStringLiteral("img"),
    };
    // A name without an ending says nothing, and on Unix needs none to run.
    const QString suffix = QFileInfo(safeFileName(name)).suffix().toLower();
    return suffix.isEmpty() || programs.contains(suffix);
}

bool isProgramType(const QString &mediaType)
{
    static const QSet<QString> programs{QStringLiteral("application/vnd.microsoft.portable-executable"), QStringLiteral("application/x-executable"),
                                        QStringLiteral("application/x-mach-binary"), QStringLiteral("application/java-vm"), QStringLiteral("text/x-shellscript")};
    return programs.contains(mediaType);
}

bool beginsAsProgram(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) && ProgramContent::of(file.read(ProgramContent::headBytes));
}

void markFromNetwork(const QString &path, const QString &url)
{
    const QByteArray file = QFile::encodeName(path);
#if defined(Q_OS_LINUX)
    const QByteArray value = url.toUtf8();
    ::setxattr(file.constData(), "user.xdg.origin.url", value.constData(), size_t(value.size()), 0); // not every file system can
#elif defined(Q_OS_MACOS)
    Q_UNUSED(url)
    const QByteArray value = "0081;00000000;Confab;"; // downloaded, not yet approved
    ::setxattr(file.constData(), "com.apple.quarantine", value.constData(), size_t(value.size()), 0, 0);
#elif defined(Q_OS_WIN)
    QFile stream(path + QStringLiteral(":Zone.Identifier"));
    if (stream.open(QIODevice::WriteOnly))
        stream.write("[ZoneTransfer]\r\nZoneId=3\r\nHostUrl=" + url.toUtf8() + "\r\n");
#else
    Q_UNUSED(file)
    Q_UNUSED(url)
#endif
}

} // namespace confab
