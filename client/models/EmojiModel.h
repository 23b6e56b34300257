#pragma once

#include "client/core/Settings.h"
#include "client/models/EmojiCatalog.h"

#include <QAbstractListModel>

#include <memory>

namespace confab {

// What the emoji picker shows: one category, the recently used, or what matches the query.
class EmojiModel final : public QAbstractListModel
{
    Q_OBJECT
    Q_PROPERTY(QString query READ query WRITE setQuery NOTIFY queryChanged)
    Q_PROPERTY(QString category READ category WRITE setCategory NOTIFY categoryChanged)
    Q_PROPERTY(QStringList categories READ categories CONSTANT)
    Q_PROPERTY(QStringList recent READ recent NOTIFY recentChanged)
    Q_PROPERTY(int count READ count NOTIFY countChanged)

public:
    explicit EmojiModel(Settings &settings, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    QString query() const { return m_query; }
    void setQuery(const QString &query);
    QString category() const { return m_category; } // "recent" or one of categories
    void setCategory(const QString &category);
    QStringList categories() const;
    QStringList recent() const;
    int count() const { return int(m_shown.size()); }

    Q_INVOKABLE void use(const QString &emoji); // puts it first among the recent
    Q_INVOKABLE QVariantMap get(int row) const;
    Q_INVOKABLE QString first() const;

    void retranslate(); // after QLocale's language has changed

Q_SIGNALS:
    void queryChanged();
    void categoryChanged();
    void recentChanged();
    void countChanged();

private:
    void refresh();
    QList<qsizetype> found() const; // the best first
    const EmojiWords &words() const;

    Settings &m_settings;
    QString m_query;
    QString m_category;
    QList<qsizetype> m_shown; // places in the catalog
    bool m_filled = false;
    mutable std::unique_ptr<EmojiWords> m_words;        // of the language shown; read at first use
    mutable std::unique_ptr<EmojiWords> m_englishWords; // which many know them by, whatever they speak
};

} // namespace confab
