#include "qml/ui/UiSetup.h"

#include "qml/ui/IconProvider.h"

#include <QDirIterator>
#include <QFont>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QLocale>
#include <QQmlEngine>
#include <QQmlExtensionPlugin>
#include <QResource>
#include <QSet>
#include <QTextLayout>
#include <QTranslator>

#ifdef CONFAB_FONTCONFIG
#include <fontconfig/fontconfig.h>
#endif

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

QFont uiFont()
{
    // Colour emoji come before what else the system would find for symbols, else hearts and suns turn monochrome. Only this
    // system's: each family named is looked for once a size, weight and script.
#if defined(Q_OS_WIN)
    const QString emoji = u"Segoe UI Emoji"_s;
#elif defined(Q_OS_DARWIN)
    const QString emoji = u"Apple Color Emoji"_s;
#else
    const QString emoji = u"Noto Color Emoji"_s;
#endif
    QFont font;
    font.setFamilies({u"Inter Confab"_s, emoji, u"Noto Sans Arabic"_s, u"Noto Sans CJK SC"_s, u"Noto Sans"_s});
    font.setPixelSize(13); // a size of the first frame: every Text compares its own letters with these, which opens them
    return font;
}

void layOut(const QString &text, const QFont &font)
{
    QTextLayout layout(text, font);
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
        (void)QFontDatabase::hasFamily({}); // lists what the system has, which Qt would do at the first letter
    });
}

void awaitFonts()
{
    if (fontsAhead.joinable())
        fontsAhead.join();
}

void setUpProcess()
{
    if (!fontsRead)
        readFonts();
    awaitFonts();
    QGuiApplication::setFont(uiFont());
}

void prepareLetters(RowText what, const QString &letters, double textScale)
{
    const int size = what == RowText::Title ? 14 : what == RowText::Preview ? 13 : 12;
    QFont font;
    font.setPixelSize(int(std::lround(size * textScale)));
    font.setWeight(what == RowText::Title ? QFont::DemiBold : QFont::Normal);
    layOut(letters, font);
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
