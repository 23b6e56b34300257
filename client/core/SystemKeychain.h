#pragma once

#include <QByteArray>
#include <QString>

#include <functional>

class QObject;

namespace confab::keychain {

// The platform's keychain. Where the build has none, everything answers Missing.

enum class Outcome { Done, NotFound, Locked, Missing };

using ReadThen = std::function<void(Outcome, QByteArray)>;
using WriteThen = std::function<void(Outcome)>;

void read(const QString &key, QObject *context, ReadThen then);
void write(const QString &key, const QByteArray &value, QObject *context, WriteThen then);
void remove(const QString &key, QObject *context, WriteThen then);

} // namespace confab::keychain
