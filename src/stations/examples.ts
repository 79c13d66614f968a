/** The station that the documentation shows: the reported name, everything else made up. */
export const exampleStation = {
  code: 'GYG-002',
  name: '琵琶山社区“观新”驿站',
  name_en: null,
  area: { code: '370811015002', name: '琵琶山社区居民委员会' },
  address: '示例路 2 号',
  directions: '由社区党群服务中心东门进入',
  position: { lng: 116.592591, lat: 35.414652, crs: 'gcj02' },
  position_quality: 'surveyed',
  host_venue_kind: 'party_service_centre',
  floor_area_m2: 20,
  seats: 8,
  phone: null,
  amenities: [
    {
      code: 'microwave',
      name: '微波炉',
      quantity: 1,
      condition: 'working',
      observed_at: '2026-11-23T08:00:00+08:00',
      stale_after: '2026-11-26T08:00:00+08:00'
    }
  ],
  crowding: {
    state: 'quiet',
    observed_at: '2026-11-23T09:30:00+08:00',
    stale_after: '2026-11-23T11:30:00+08:00'
  },
  reported_closed: null,
  lifecycle: 'operating',
  lifecycle_reason: null,
  weekly_hours: [{ weekday: 1, opens: '08:30', closes: '20:30' }],
  open_24h: false,
  hours_exceptions: [{ date: '2026-12-31', hours: [], reason: '设备检修' }],
  holiday_policy: { on_holidays: 'as_usual', holiday_hours: null, on_makeup_workdays: 'as_usual' },
  open: { state: 'open', reason: 'hours', next_change_at: '2026-11-23T20:30:00+08:00' },
  alerts: [
    {
      id: '8d9a2f5c-3a5e-4b0e-9a51-5c4f5b1f7a10',
      kind: 'warning',
      text: '饮水机停水检修，请自备饮用水。',
      text_en: null,
      starts_at: '2026-11-23T08:00:00+08:00',
      ends_at: '2026-11-23T18:00:00+08:00'
    }
  ],
  navigation: {
    amap: 'https://uri.amap.com/navigation?to=116.592591,35.414652,%E9%A9%BF%E7%AB%99&mode=walk&coordinate=gaode&src=guanxin&callnative=1',
    baidu:
      'https://api.map.baidu.com/marker?location=35.42038,116.599188&title=%E9%A9%BF%E7%AB%99&content=%E9%A9%BF%E7%AB%99&coord_type=bd09ll&output=html&src=guanxin',
    tencent:
      'https://apis.map.qq.com/uri/v1/routeplan?type=walk&to=%E9%A9%BF%E7%AB%99&tocoord=35.414652,116.592591&referer=guanxin'
  },
  provenance: 'reported',
  placeholder_fields: ['address', 'position'],
  last_verified_at: null,
  version: 1,
  updated_at: '2026-11-23T08:00:00+08:00'
}

export const exampleFound = { ...exampleStation, distance_m: 420, walking_minutes: 8 }

export const examplePage = { items: [exampleFound], next: null }

export const exampleFeatures = {
  type: 'FeatureCollection',
  features: [
    {
      type: 'Feature',
      id: 'GYG-002',
      geometry: { type: 'Point', coordinates: [116.5873, 35.4151] },
      properties: exampleFound
    }
  ]
}

export const exampleAmenities = {
  items: [{ code: 'microwave', kind: 'amenity', name: '微波炉', name_en: 'Microwave oven', condition_valid_hours: 72 }]
}

export const exampleCsv =
  '编码,名称,区划代码,经度,纬度\r\nGYG-002,琵琶山社区“观新”驿站,370811015002,116.592591,35.414652\r\n'
