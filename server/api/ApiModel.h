#pragma once

#include "common/protocol/Catalog.h"

#include <QJsonObject>
#include <QMap>

// The contract as data: what the Catalog and the structs' field lists say, for whatever describes the API.
// Immutable once made; safe from any thread.

namespace confab::api {

struct FieldModel {
    QString name;
    QJsonObject schema;    // JSON Schema 2020-12, as OpenAPI 3.1 has it; structs and enumerations by reference
    bool required = false; // of input: must be there; of output: always is
};

// A wire struct, or an enumeration, which has values and no fields.
struct TypeModel {
    QList<FieldModel> fields;
    QStringList values;
};

struct OperationModel {
    QString name; // as SendMessage
    const protocol::Endpoint *endpoint = nullptr;
    QString request;      // a type's name; empty where there is nothing to say
    QString response;     // the acknowledgement's; empty likewise
    QJsonObject body;     // the schema of what REST answers
    bool variesStatus = false; // may also answer 200, where what was asked for was there already
};

struct EventModel {
    QString name; // on the wire
    QString summary;
    QString payload; // a type's name
    bool isVolatile = false;
};

struct ApiModel {
    QMap<QString, TypeModel> types;
    QList<OperationModel> operations;
    QList<EventModel> events;
};

const ApiModel &apiModel();

// The name of the type that a schema refers to, or nothing.
QString referredType(const QJsonObject &schema);

} // namespace confab::api
