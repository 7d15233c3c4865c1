import { HostError, NotHosted, isHostObject, type HostObject } from "./host-object";
import { ACTION, PATH, type Action, type ArgumentInfo, type ObjectPath, type RequestBody, type ResponseBody } from "./wire";

/** Where the objects of a batch come from, and where those are kept that the page holds on to. */
export interface Objects {
  root(): HostObject;
  service(name: string): HostObject;
  keptAs(name: string): HostObject;
  keep(object: HostObject): null;
  letGo(name: string): null;
  nameOf(object: HostObject): string;
  /** Refuses a member that the build is too old for. */
  mayUse(member: string): void;
}

/** Does what a batch asks, action by action, and stops at the first that fails, as Excel does. What was done stays done. */
export function answerBatch({ Actions, ObjectPaths }: RequestBody, objects: Objects): ResponseBody {
  const known = new Map<string, HostObject | null>();
  const results: ResponseBody["Results"] = [];
  const traceIds: number[] = [];

  const argumentsOf = (info: ArgumentInfo | undefined): unknown[] =>
    (info?.Arguments ?? []).map((argument, index) => {
      const path = info?.ReferencedObjectPathIds?.[index];
      return path ? objectAt(String(path)) : argument;
    });

  function objectAt(id: string): HostObject | null {
    const made = known.get(id);
    if (made !== undefined) return made;
    const path = ObjectPaths[id];
    if (!path) throw new HostError("InvalidObjectPath", `There is no object path ${id}.`);
    const resolved = resolve(path);
    known.set(id, resolved);
    return resolved;
  }

  function resolve(path: ObjectPath): HostObject | null {
    if (path.ObjectPathType === PATH.global) return objects.root();
    if (path.ObjectPathType === PATH.nullObject) return null;
    if (path.ObjectPathType === PATH.newObject) return objects.service(path.Name);
    if (path.ObjectPathType === PATH.kept) return objects.keptAs(path.Name);
    const parent = objectAt(String(path.ParentObjectPathId));
    if (parent === null) return null;
    const args = argumentsOf(path.ArgumentInfo);
    if (path.ObjectPathType !== PATH.indexer) objects.mayUse(`${parent.kind}.${path.Name}`);
    if (path.ObjectPathType === PATH.property) return asObject(property(parent, path.Name), path.Name);
    if (path.ObjectPathType === PATH.method) return asObject(method(parent, path.Name)(...(args as never[])), path.Name);
    if (path.ObjectPathType === PATH.indexer) return asObject(method(parent, "GetItem")(...(args as never[])), "GetItem");
    throw new NotHosted(`object paths of type ${path.ObjectPathType}`);
  }

  function perform(action: Action, object: HostObject | null): unknown {
    switch (action.ActionType) {
      case ACTION.instantiate:
        return object === null ? null : introduce(object);
      case ACTION.query:
        return object === null ? null : query(object, objects, action.QueryInfo);
      case ACTION.call: {
        if (object === null) return null;
        if (action.Name === "_KeepReference") return objects.keep(object);
        if (action.Name === "_RemoveReference") return objects.letGo(String(action.ArgumentInfo?.Arguments?.[0]));
        objects.mayUse(`${object.kind}.${action.Name}`);
        const result = method(object, action.Name)(...(argumentsOf(action.ArgumentInfo) as never[]));
        return isHostObject(result) ? {} : (result ?? null);
      }
      case ACTION.set: {
        if (object === null) throw new HostError("InvalidObjectPath", "A property of a null object cannot be set.");
        objects.mayUse(`${object.kind}.${action.Name}`);
        const set = object.settable?.[action.Name];
        if (!set) throw new NotHosted(`setting ${object.kind}.${action.Name}`);
        set(argumentsOf(action.ArgumentInfo)[0] as never);
        return null;
      }
      default:
        throw new NotHosted(`actions of type ${action.ActionType}`);
    }
  }

  /** What the page learns of a new object: its id, and the name by which it may keep it. */
  function introduce(object: HostObject): Record<string, unknown> {
    const ids = "Id" in object.properties ? { Id: object.properties.Id?.() } : {};
    return object.canBeKept ? { ...ids, _ReferenceId: objects.nameOf(object) } : ids;
  }

  let index = 0;
  try {
    for (; index < Actions.length; index++) {
      const action = Actions[index];
      if (!action) continue;
      if (action.ActionType === ACTION.trace) traceIds.push(action.Id);
      const value = action.ActionType === ACTION.trace ? null : perform(action, objectAt(String(action.ObjectPathId)));
      results.push({ ActionId: action.Id, Value: value });
    }
    return { Results: results, TraceIds: traceIds };
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    return { Results: results, TraceIds: traceIds, Error: { Code: error.code, Message: error.message, ActionIndex: index, Location: "", HttpStatusCode: 404 } };
  }
}

/** "address" on the wire is Address here; "items/name" selects in a collection, "worksheet/name" in an object inside. */
function query(object: HostObject, objects: Objects, { Select = [], Top, Skip = 0 }: NonNullable<Action["QueryInfo"]> = {}): Record<string, unknown> {
  if (Select.length === 0) throw new NotHosted(`loading all of ${object.kind}: name the properties to load`);
  if (!object.items) return selected(object, objects, Select);
  const members = Select.filter((path) => /^items\//i.test(path)).map((path) => path.replace(/^items\//i, ""));
  const own = Select.filter((path) => !/^items\//i.test(path));
  // A collection's own properties are few; a bare name is one of its members'.
  const isOwn = (path: string): boolean => capitalised(path) in object.properties;
  const ofMembers = [...members, ...own.filter((path) => !isOwn(path))];
  const items = object.items().slice(Skip, Top === undefined ? undefined : Skip + Top);
  return {
    ...selected(object, objects, own.filter(isOwn)),
    ...(ofMembers.length > 0 ? { _Items: items.map((item) => selected(item, objects, [...ofMembers, ...("Id" in item.properties ? ["Id"] : [])])) } : {}),
  };
}

function selected(object: HostObject, objects: Objects, select: readonly string[]): Record<string, unknown> {
  const answer: Record<string, unknown> = {};
  for (const path of select) {
    const [head = "", ...rest] = path.split("/");
    const name = capitalised(head);
    objects.mayUse(`${object.kind}.${name}`);
    const value = property(object, name);
    if (!isHostObject(value)) answer[name] = value;
    else if (rest.length === 0) throw new NotHosted(`loading all of ${value.kind}: name the properties to load`);
    else if (value.items) answer[name] = query(value, objects, { Select: [rest.join("/")] });
    else answer[name] = { ...(answer[name] as object | undefined), ...selected(value, objects, [rest.join("/")]) };
  }
  return answer;
}

const capitalised = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

function property(object: HostObject, name: string): unknown {
  const get = object.properties[name];
  if (!get) throw new NotHosted(`the property ${object.kind}.${name}`);
  return get();
}

function method(object: HostObject, name: string): (...args: readonly never[]) => unknown {
  const found = object.methods[name];
  if (!found) throw new NotHosted(`the method ${object.kind}.${name}`);
  return found;
}

function asObject(value: unknown, name: string): HostObject | null {
  if (value === null || isHostObject(value)) return value;
  throw new NotHosted(`an object named ${name}`);
}
