#pragma once

#include <QString>

namespace confab {

// Hands files to the desktop.
bool openWithDesktop(const QString &path);
// Shows the file's folder with it selected where the desktop can, else the folder.
void showInFolder(const QString &path);

} // namespace confab
