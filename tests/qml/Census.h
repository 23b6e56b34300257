#pragma once

#include <QObject>
#include <QSet>
#include <QStringList>

class QQuickItem;
class QQuickWindow;

// Which components of Confab.Ui the tests have shown, and in which of them stood words of people. Main thread.
class Census : public QObject
{
    Q_OBJECT

public:
    // Notes what is in the window now; `words` are what people wrote.
    Q_INVOKABLE void look(QQuickWindow *window, const QStringList &words);
    // Components of the module that look() never met, and those in which it met none of the words.
    Q_INVOKABLE QStringList unseen() const;
    Q_INVOKABLE QStringList wordless() const;

private:
    void look(const QObject &object, const QStringList &words);
    static QSet<QString> components();

    QSet<QString> m_seen;
    QSet<QString> m_worded;
    QSet<const QObject *> m_visited;
};
