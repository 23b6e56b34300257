#include "qml/ui/UiSetup.h"

#include "common/base/Cores.h"
#include "qml/ui/IconProvider.h"

#include <QDirIterator>
#include <QFont>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QLocale>
#include <QQmlEngine>
#include <QQmlExtensionPlugin>
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
}

namespace confab::ui {

namespace {

std::jthread fontsAhead;
bool fontsAreRead = false; // or being read

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
    fontsAhead = std::jthread([] {
        leaveMakersCore();
        FcInit(); // what Qt would do at the first font
    });
#endif
}

void readFonts()
{
    fontsAreRead = true;
    fontsAhead = std::jthread([begun = std::move(fontsAhead)]() mutable {
        leaveMakersCore();
        if (begun.joinable())
            begun.join();
        initResources();
        for (QDirIterator it(u":/confab/fonts"_s, {u"*.otf"_s}); it.hasNext();)
            QFontDatabase::addApplicationFont(it.next());
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
    if (!fontsAreRead)
        readFonts();
    awaitFonts();
    QGuiApplication::setFont(uiFont());
}

void prepareLetters(RowText what, const QString &text, double textScale)
{
    const int size = what == RowText::Title ? 14 : what == RowText::Preview ? 13 : 12;
    QFont font;
    font.setPixelSize(int(std::lround(size * textScale)));
    font.setWeight(what == RowText::Title ? QFont::DemiBold : QFont::Normal);
    layOut(text, font);
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
