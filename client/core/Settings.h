#pragma once

#include <QObject>

class QSettings;

namespace confab {

// What a person has set about the client. Written through at each change.
class Settings final : public QObject
{
    Q_OBJECT
    Q_PROPERTY(QString theme READ theme WRITE setTheme NOTIFY changed)
    Q_PROPERTY(double textScale READ textScale WRITE setTextScale NOTIFY changed)
    Q_PROPERTY(QString language READ language WRITE setLanguage NOTIFY changed)
    Q_PROPERTY(bool notifications READ notifications WRITE setNotifications NOTIFY changed)
    Q_PROPERTY(bool notificationPreview READ notificationPreview WRITE setNotificationPreview NOTIFY changed)
    Q_PROPERTY(bool sendWithEnter READ sendWithEnter WRITE setSendWithEnter NOTIFY changed)
    Q_PROPERTY(bool readReceipts READ readReceipts WRITE setReadReceipts NOTIFY changed)
    Q_PROPERTY(bool reducedMotion READ reducedMotion WRITE setReducedMotion NOTIFY changed)
    Q_PROPERTY(int listWidth READ listWidth WRITE setListWidth NOTIFY changed)
    Q_PROPERTY(bool autostart READ autostart WRITE setAutostart NOTIFY changed)
    Q_PROPERTY(bool closeToTray READ closeToTray WRITE setCloseToTray NOTIFY changed)
    Q_PROPERTY(QString downloadFolder READ downloadFolder WRITE setDownloadFolder NOTIFY changed)
    Q_PROPERTY(bool downloadAutomatically READ downloadAutomatically WRITE setDownloadAutomatically NOTIFY changed)

public:
    explicit Settings(QSettings &store, QObject *parent = nullptr);

    QString theme() const;       // "system", "light", "dark" or "contrast"
    void setTheme(const QString &theme);
    double textScale() const;    // 0.8 to 2
    void setTextScale(double scale);
    QString language() const;    // empty: the system's
    void setLanguage(const QString &language);
    bool notifications() const;
    void setNotifications(bool on);
    bool notificationPreview() const;
    void setNotificationPreview(bool on);
    bool sendWithEnter() const;
    void setSendWithEnter(bool on);
    bool readReceipts() const;
    void setReadReceipts(bool on);
    bool reducedMotion() const;
    void setReducedMotion(bool on);
    int listWidth() const;       // pixels
    void setListWidth(int width);
    bool autostart() const;
    void setAutostart(bool on);
    bool closeToTray() const;
    void setCloseToTray(bool on);

    QString downloadFolder() const; // the system's, unless another was chosen
    void setDownloadFolder(const QString &folder); // a path or a file: address
    bool downloadAutomatically() const;
    void setDownloadAutomatically(bool on);

    QByteArray windowGeometry() const;
    void setWindowGeometry(const QByteArray &geometry);
    QStringList recentEmoji() const;
    void setRecentEmoji(const QStringList &emoji);
    // What the first rows of the list were written in beyond Latin, a letter for each script, and the fonts they were found in:
    // opened at the next start before the list is made.
    struct ListLetters {
        QString titles;
        QString previews;
        QStringList fonts{};
        QString fontsAmong{}; // says which fonts the system had
        bool operator==(const ListLetters &) const = default;
    };
    ListLetters listLetters() const;
    void setListLetters(const ListLetters &letters);

Q_SIGNALS:
    void changed();

private:
    QVariant read(const char *key, const QVariant &otherwise) const;
    void write(const char *key, const QVariant &value);

    QSettings &m_store;
};

} // namespace confab
