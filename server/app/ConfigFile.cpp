#include "server/app/ConfigFile.h"

#include "server/app/SettingTable.h"

#include <QFile>

#include <toml++/toml.h>

namespace confab {

using namespace Qt::StringLiterals;

namespace {

// Levenshtein's: letters to insert, delete or replace.
qsizetype distance(const QString &a, const QString &b)
{
    QList<qsizetype> row(b.size() + 1);
    std::iota(row.begin(), row.end(), 0);
    for (qsizetype i = 1; i <= a.size(); ++i) {
        qsizetype diagonal = std::exchange(row[0], i);
        for (qsizetype j = 1; j <= b.size(); ++j) {
            const qsizetype replaced = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
            diagonal = row[j];
            row[j] = std::min({replaced, row[j] + 1, row[j - 1] + 1});
        }
    }
    return row.last();
}

class FileReader
{
public:
    explicit FileReader(const QString &path) : m_path(path)
    {
        for (const Setting &setting : settingTable())
            m_known += setting.key;
    }

    void readTable(const toml::table &table, const QString &prefix)
    {
        for (const auto &[name, node] : table) {
            const QString key = prefix + QString::fromUtf8(name.data(), qsizetype(name.length()));
            if (m_known.contains(key))
                readValue(key, node);
            else if (node.is_table())
                readTable(*node.as_table(), key + u'.');
            else
                complain(node, u"there is no setting \"%1\"%2"_s.arg(key, didYouMean(key, m_known)));
        }
    }

    SettingTexts texts;
    QStringList errors;

private:
    void readValue(const QString &key, const toml::node &node)
    {
        QStringList values;
        const auto add = [&](const toml::node &item) {
            if (const auto *text = item.as_string())
                values += QString::fromUtf8(text->get().data(), qsizetype(text->get().size()));
            else if (const auto *number = item.as_integer())
                values += QString::number(number->get());
            else if (const auto *flag = item.as_boolean())
                values += flag->get() ? u"on"_s : u"off"_s;
            else
                complain(item, u"\"%1\" must be a text, a number, true or false, or a list of these"_s.arg(key));
        };
        if (const auto *list = node.as_array()) {
            for (const toml::node &item : *list)
                add(item);
        } else {
            add(node);
        }
        texts.insert(key, values);
    }

    void complain(const toml::node &node, const QString &message)
    {
        errors += u"%1, line %2: %3"_s.arg(m_path).arg(node.source().begin.line).arg(message);
    }

    QString m_path;
    QStringList m_known;
};

} // namespace

QString didYouMean(const QString &unknown, const QStringList &known)
{
    const auto closest = std::ranges::min_element(known, {}, [&](const QString &name) { return distance(unknown, name); });
    if (closest == known.end() || distance(unknown, *closest) > std::max<qsizetype>(2, unknown.size() / 3))
        return {};
    return u", did you mean \"%1\"?"_s.arg(*closest);
}

std::expected<SettingTexts, QStringList> readConfigFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return std::unexpected(QStringList(u"%1 cannot be read: %2"_s.arg(path, file.errorString())));
    const QByteArray content = file.readAll();
    FileReader reader(path);
    try {
        reader.readTable(toml::parse(std::string_view(content.constData(), size_t(content.size()))), QString());
    } catch (const toml::parse_error &error) {
        const std::string_view what = error.description();
        return std::unexpected(QStringList(u"%1, line %2: %3"_s.arg(path).arg(error.source().begin.line)
                                               .arg(QString::fromUtf8(what.data(), qsizetype(what.size())))));
    }
    if (!reader.errors.isEmpty())
        return std::unexpected(reader.errors);
    return reader.texts;
}

} // namespace confab
