#pragma once

#include <QHash>
#include <QString>
#include <QStringList>

#include <expected>

namespace confab {

// Settings by key, each as the texts one would write.
using SettingTexts = QHash<QString, QStringList>;

// Reads the TOML file. The errors are all there are: what cannot be parsed, keys nobody knows, values of no type of ours.
std::expected<SettingTexts, QStringList> readConfigFile(const QString &path);

// ", did you mean X?" or nothing.
QString didYouMean(const QString &unknown, const QStringList &known);

} // namespace confab
