#pragma once

#include <QString>

// What files that come from others may be called here, and which of them are programs.

namespace confab {

// A name that every file system takes and that means nothing but a file in its folder: no path, no device, nothing hidden,
// nothing that reads otherwise than it is written. Never empty.
QString safeFileName(const QString &name);

// `folder`/`name`, or the next "name (2).ext" that is free, its unfinished part included.
QString freePath(const QString &folder, const QString &name);

// Opening it could run what somebody else wrote.
bool isProgram(const QString &name);
bool isProgramType(const QString &mediaType); // of those that the server finds by their content
bool beginsAsProgram(const QString &path);

// Notes on the file where it came from, in the way its system knows, so that other programs take care as well.
void markFromNetwork(const QString &path, const QString &url);

} // namespace confab
