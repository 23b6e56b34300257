#pragma once

#include <QString>
#include <QStringList>

class QQmlEngine;

namespace confab::ui {

// The address of the root component; it wants the initial property `app`.
inline constexpr char16_t mainUrl[] = u"qrc:/qt/qml/Confab/Ui/Main.qml";

// The fonts, in two steps on a thread of its own, while this one does other things: the first thing in main(), before there is an
// application, and the first thing after it. Both optional. GUI thread.
void beginFonts();
void readFonts();
// Waits for that thread, where there is one: before the application goes.
void awaitFonts();

// Fonts of the system that letters were found in which ours lacks. Where it is not told, Qt looks into one after the other, a
// millisecond each, and of some scripts there are dozens before the first that has it. Good as long as the system has the same fonts.
struct LetterFonts {
    QStringList families;
    QString among; // says which fonts the system had
};

// Once per process, after the QGuiApplication and before the first component is made: fonts, which it waits for.
void setUpProcess(const LetterFonts &found = {});
// Where the system has these letters, in the order in which to look for them. GUI thread, after setUpProcess().
LetterFonts fontsOf(const QString &letters);

// Opens letters of a row of the list, for a moment in which this thread would only wait. What the list does not show then costs time
// and nothing else. GUI thread, after setUpProcess().
enum class RowText { Title, Preview, Time };
void prepareLetters(RowText what, const QString &letters, double textScale);
// One letter for each script of a text that our own font may lack.
QString otherLetters(const QString &text);

// Once per engine, before it loads anything: import path and icons.
void setUpEngine(QQmlEngine &engine);

// The codes of the languages there is a translation for, English first.
QStringList languages();

// Switches what is shown to `language`, "" being the system's, at any time; call QQmlEngine::retranslate() afterwards.
// Sets the layout direction too. GUI thread only.
void setLanguage(const QString &language);

} // namespace confab::ui
