#pragma once

#include <QString>
#include <QStringList>

class QQmlEngine;

namespace confab::ui {

// The address of the root component; it wants the initial property `app`.
inline constexpr char16_t mainUrl[] = u"qrc:/qt/qml/Confab/Ui/Main.qml";

// Once per process, after the QGuiApplication and before the first engine: fonts and the style the controls build on.
void setUpProcess();

// Once per engine, before it loads anything: import path and icons.
void setUpEngine(QQmlEngine &engine);

// The codes of the languages there is a translation for, English first.
QStringList languages();

// Switches what is shown to `language`, "" being the system's, at any time; call QQmlEngine::retranslate() afterwards.
// Sets the layout direction too. GUI thread only.
void setLanguage(const QString &language);

} // namespace confab::ui
