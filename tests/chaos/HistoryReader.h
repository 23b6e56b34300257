#pragma once

#include <QByteArray>
#include <QHash>
#include <QString>

#include <vector>

namespace confab::test {

// Texts by small numbers: 0 is the empty one.
class Names
{
public:
    int of(const QByteArray &text);
    const QByteArray &text(int name) const { return m_texts[size_t(name)]; }

private:
    QHash<QByteArray, int> m_numbers;
    std::vector<QByteArray> m_texts{QByteArray()};
};

enum class Op { Send, Change, Mark, Receive, Receipt, Apply, CatchUp, Reset, Ready, Read, Tell, Add, Remove, Delete, State, Kill, Restore, Quiet };
enum class Outcome { None, Invoke, Ok, Fail, Unknown };

// A line of a history, with numbers for its texts.
struct Record {
    qint64 t = 0; // ns
    qint64 seq = -1;
    qint64 rev = -1;
    qint64 from = -1;
    int actor = 0;
    int device = 0;
    int chat = 0;
    int clientId = 0;
    int id = 0;
    int user = 0;
    int event = 0;
    int code = 0;
    int epoch = 0;
    int hash = 0;
    int file = 0;
    int line = 0;
    Op op = Op::Send;
    Outcome outcome = Outcome::None;
};

struct Histories {
    Names names;
    std::vector<QString> files;
    std::vector<Record> records; // by time; those of one file in its order

    // Adds a file. Answers what is wrong with it, or nothing. A last line without its end is left out: its writer was killed.
    QString read(const QString &path);
    void sort();
    QString place(const Record &record) const; // file and line
};

} // namespace confab::test
