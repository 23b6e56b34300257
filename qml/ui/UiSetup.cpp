#include "qml/ui/UiSetup.h"

#include "qml/ui/IconProvider.h"

#include <QCryptographicHash>
#include <QDirIterator>
#include <QFont>
#include <QFontDatabase>
#include <QGlyphRun>
#include <QGuiApplication>
#include <QLocale>
#include <QQmlEngine>
#include <QQmlExtensionPlugin>
#include <QRawFont>
#include <QResource>
#include <QSet>
#include <QTextLayout>
#include <QTranslator>

#ifdef CONFAB_FONTCONFIG
#include <fontconfig/fontconfig.h>
#endif

#include <algorithm>
#include <cmath>
#include <thread>

Q_IMPORT_QML_PLUGIN(Confab_UiPlugin)

using namespace Qt::StringLiterals;

static void initResources()
{
    Q_INIT_RESOURCE(confab_ui_resources);
    Q_INIT_RESOURCE(confab_ui_fonts);
}

namespace confab::ui {

namespace {

std::jthread fontsAhead;
bool fontsRead = false; // or will be, by that thread
QString fontsThere;     // what LetterFonts::among says of this system, by that thread too

// Another of these may have another font first for the same letter.
QString allFonts()
{
    const QString names = QFontDatabase::families().join(u'\n') + QLocale::system().name();
    return QString::fromLatin1(QCryptographicHash::hash(names.toUtf8(), QCryptographicHash::Sha1).toHex());
}

// Our own, then colour emoji: before what else the system would find for symbols, else hearts and suns turn monochrome. Only this
// system's: each family named is looked for once a size, weight and script.
QStringList firstFamilies()
{
#if defined(Q_OS_WIN)
    const QString emoji = u"Segoe UI Emoji"_s;
#elif defined(Q_OS_DARWIN)
    const QString emoji = u"Apple Color Emoji"_s;
#else
    const QString emoji = u"Noto Color Emoji"_s;
#endif
    return {u"Inter Confab"_s, emoji};
}

// For what ours lacks.
QStringList usualFamilies()
{
    return {u"Noto Sans Arabic"_s, u"Noto Sans CJK SC"_s, u"Noto Sans"_s};
}

// What it is for besides what ours has.
QSet<QFontDatabase::WritingSystem> scriptsOf(const QString &family)
{
    const auto all = [](const QString &name) {
        const QList<QFontDatabase::WritingSystem> list = QFontDatabase::writingSystems(name);
        return QSet<QFontDatabase::WritingSystem>(list.begin(), list.end());
    };
    return all(family).subtract(all(firstFamilies().constFirst())).subtract({QFontDatabase::Symbol});
}

// One that only has a few rare letters, or a script that a usual one has, would change the look of all the others of that script.
bool mayComeFirst(const QString &family)
{
    const QStringList usual = usualFamilies();
    const auto scripts = scriptsOf(family);
    return usual.contains(family)
        || (!scripts.isEmpty() && std::ranges::none_of(usual, [&](const QString &other) { return scriptsOf(other).intersects(scripts); }));
}

QFont uiFont(const QStringList &found)
{
    QStringList families = firstFamilies();
    const QStringList others = found + usualFamilies();
    for (const QString &family : others) {
        if (!families.contains(family) && QFontDatabase::hasFamily(family))
            families.append(family);
    }
    QFont font;
    font.setFamilies(families);
    font.setPixelSize(13); // a size of the first frame: every Text compares its own letters with these, which opens them
    return font;
}

void layOut(QTextLayout &layout)
{
    QTextOption option;
    option.setUseDesignMetrics(true); // as Text does
    layout.setTextOption(option);
    layout.beginLayout();
    layout.createLine().setLineWidth(1e6);
    layout.endLayout();
}

} // namespace

void beginFonts()
{
#ifdef CONFAB_FONTCONFIG
    fontsAhead = std::jthread([] { FcInit(); }); // what Qt would do at the first font
#endif
}

void readFonts()
{
    fontsRead = true;
    fontsAhead = std::jthread([begun = std::move(fontsAhead)]() mutable {
        if (begun.joinable())
            begun.join();
        initResources();
        // From where they are in the program: by their names Qt would copy each twice.
        for (QDirIterator it(u":/confab/fonts"_s, {u"*.otf"_s}); it.hasNext();)
            QFontDatabase::addApplicationFontFromData(QResource(it.next()).uncompressedData());
        fontsThere = allFonts(); // lists what the system has, which Qt would do at the first letter
    });
}

void awaitFonts()
{
    if (fontsAhead.joinable())
        fontsAhead.join();
}

void setUpProcess(const LetterFonts &found)
{
    if (!fontsRead)
        readFonts();
    awaitFonts();
    QGuiApplication::setFont(uiFont(found.among == fontsThere ? found.families : QStringList()));
}

LetterFonts fontsOf(const QString &letters)
{
    const QFont font;
    const QStringList alwaysFirst = firstFamilies();
    QStringList first;
    QStringList last;
    const QList<uint> all = letters.toUcs4();
    for (const char32_t letter : all) { // one by one, for the order
        QTextLayout layout(QString::fromUcs4(&letter, 1), font);
        layOut(layout);
        const QList<QGlyphRun> runs = layout.glyphRuns();
        for (const QGlyphRun &run : runs) {
            const QString family = run.rawFont().familyName();
            if (!alwaysFirst.contains(family))
                (mayComeFirst(family) ? first : last).append(family);
        }
    }
    QStringList families = last.isEmpty() ? first : first + usualFamilies() + last; // the usual ones follow anyway
    families.removeDuplicates();
    return {families, fontsThere};
}

void prepareLetters(RowText what, const QString &letters, double textScale)
{
    const int size = what == RowText::Title ? 14 : what == RowText::Preview ? 13 : 12;
    QFont font;
    font.setPixelSize(int(std::lround(size * textScale)));
    font.setWeight(what == RowText::Title ? QFont::DemiBold : QFont::Normal);
    QTextLayout layout(letters, font);
    layOut(layout);
}

QString otherLetters(const QString &text)
{
    QString letters;
    QSet<QChar::Script> scripts;
    const QList<uint> all = text.toUcs4();
    for (const char32_t letter : all) {
        const QChar::Script script = QChar::script(letter);
        // Emoji are of no script, and beyond the first plane for the most part.
        const bool ours = script == QChar::Script_Latin || script == QChar::Script_Inherited || (script == QChar::Script_Common && !QChar::requiresSurrogates(letter));
        if (!ours && !scripts.contains(script)) {
            scripts.insert(script);
            letters += QString::fromUcs4(&letter, 1);
        }
    }
    return letters;
}

void setUpEngine(QQmlEngine &engine)
{
    engine.addImportPath(u":/qt/qml"_s); // the default from Qt 6.5 on
    engine.addImageProvider(u"icon"_s, new IconProvider);
}

QStringList languages()
{
    return {u"en"_s, u"de"_s, u"es"_s, u"ar"_s, u"zh"_s};
}

void setLanguage(const QString &language)
{
    static QTranslator translator;
    QLocale locale = language.isEmpty() ? QLocale::system() : QLocale(language);
    if (locale.language() == QLocale::C) // says its times to the second
        locale = QLocale(QLocale::English);
    QCoreApplication::removeTranslator(&translator);
    // English has a file as well, for its plural forms.
    if (translator.load(locale, u"confab"_s, u"_"_s, u":/confab/i18n"_s) || translator.load(u":/confab/i18n/confab_en.qm"_s))
        QCoreApplication::installTranslator(&translator);
    QLocale::setDefault(locale);
    QGuiApplication::setLayoutDirection(locale.textDirection());
}

} // namespace confab::ui
